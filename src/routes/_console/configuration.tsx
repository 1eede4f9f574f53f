import { createFileRoute } from '@tanstack/react-router';

import { configDump } from '@/api/queries/configuration';
import { registryConfig } from '@/api/queries/registry';
import { ConfigurationPage } from '@/features/configuration/configuration-page';
import { validateConfigurationSearch } from '@/features/configuration/configuration-search';

export const Route = createFileRoute('/_console/configuration')({
  validateSearch: validateConfigurationSearch,
  loader: async ({ context: { queryClient } }) => {
    // Whether it may be read is in the public configuration, and cannot be told from a refusal (C 1.1).
    const { features } = await queryClient.query({ ...registryConfig(), staleTime: 'static' });
    // Not waited for; a failure shows in its place.
    if (features['SUPERUSER_CONFIGDUMP'] === true)
      queryClient.query(configDump()).catch(() => undefined);
  },
  staticData: { title: 'Configuration' },
  component: ConfigurationPage,
});
