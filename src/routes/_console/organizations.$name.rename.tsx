import { createFileRoute } from '@tanstack/react-router';

import { RenameOrganizationPage } from '@/features/organizations/rename-organization-page';

export const Route = createFileRoute('/_console/organizations/$name/rename')({
  component: RenameOrganizationPage,
});
