import { createFileRoute } from '@tanstack/react-router';

import { CreateOrganizationPage } from '@/features/organizations/create-organization-page';

export const Route = createFileRoute('/_console/organizations/+new')({
  component: CreateOrganizationPage,
});
