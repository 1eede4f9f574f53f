import { createFileRoute } from '@tanstack/react-router';

import { startConfiguration } from '@/api/queries/configuration';
import { ConfigurationPage } from '@/features/configuration/configuration-page';
import { validateConfigurationSearch } from '@/features/configuration/configuration-search';

export const Route = createFileRoute('/_console/configuration')({
  validateSearch: validateConfigurationSearch,
  loader: ({ context: { queryClient } }) => {
    // Not awaited; a failure shows in its place.
    startConfiguration(queryClient).catch(() => undefined);
  },
  staticData: { title: 'Configuration' },
  component: ConfigurationPage,
});
