import { createFileRoute } from '@tanstack/react-router';

import { EditKeyPage } from '@/features/service-keys/edit-key-page';

export const Route = createFileRoute('/_console/service-keys/$kid/edit')({
  component: EditKeyPage,
});
