import { createFileRoute } from '@tanstack/react-router';

import { OrganizationDetailPage } from '@/features/organizations/organization-detail-page';

export const Route = createFileRoute('/_console/organizations/$name')({
  component: OrganizationDetailPage,
});
