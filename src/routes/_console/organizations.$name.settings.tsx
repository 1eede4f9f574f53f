import { createFileRoute } from '@tanstack/react-router';

import { OrganizationSettingsPage } from '@/features/organizations/organization-settings-page';

export const Route = createFileRoute('/_console/organizations/$name/settings')({
  component: OrganizationSettingsPage,
});
