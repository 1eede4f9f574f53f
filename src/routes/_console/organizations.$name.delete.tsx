import { createFileRoute } from '@tanstack/react-router';

import { DeleteOrganizationPage } from '@/features/organizations/delete-organization-page';

export const Route = createFileRoute('/_console/organizations/$name/delete')({
  component: DeleteOrganizationPage,
});
