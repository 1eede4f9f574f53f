import { createFileRoute } from '@tanstack/react-router';

import { TakeOrganizationOwnershipPage } from '@/features/organizations/take-ownership-page';

export const Route = createFileRoute('/_console/organizations/$name/take-ownership')({
  component: TakeOrganizationOwnershipPage,
});
