import { createFileRoute } from '@tanstack/react-router';

import { QuotasUserPage } from '@/features/quotas/quotas-user-page';

export const Route = createFileRoute('/_console/quotas/users/$username')({
  component: QuotasUserPage,
});
