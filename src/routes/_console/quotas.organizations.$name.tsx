import { createFileRoute } from '@tanstack/react-router';

import { QuotasOrganizationPage } from '@/features/quotas/quotas-organization-page';

export const Route = createFileRoute('/_console/quotas/organizations/$name')({
  component: QuotasOrganizationPage,
});
