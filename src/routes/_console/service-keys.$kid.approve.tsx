import { createFileRoute } from '@tanstack/react-router';

import { ApproveKeyPage } from '@/features/service-keys/approve-key-page';

export const Route = createFileRoute('/_console/service-keys/$kid/approve')({
  component: ApproveKeyPage,
});
