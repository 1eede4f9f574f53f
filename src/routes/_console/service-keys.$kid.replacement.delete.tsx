import { createFileRoute } from '@tanstack/react-router';

import { DeleteKeyPage } from '@/features/service-keys/delete-key-page';

export const Route = createFileRoute('/_console/service-keys/$kid/replacement/delete')({
  component: DeleteKeyPage,
});
