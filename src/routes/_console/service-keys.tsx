import { createFileRoute } from '@tanstack/react-router';

import { serviceKeys } from '@/api/queries/service-keys';
import { ServiceKeysPage } from '@/features/service-keys/service-keys-page';
import { validateServiceKeysSearch } from '@/features/service-keys/service-keys-search';

export const Route = createFileRoute('/_console/service-keys')({
  validateSearch: validateServiceKeysSearch,
  loader: ({ context }) => serviceKeys.start(context.queryClient),
  staticData: { title: 'Service keys' },
  component: ServiceKeysPage,
});
