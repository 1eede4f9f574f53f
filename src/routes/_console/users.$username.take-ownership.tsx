import { createFileRoute } from '@tanstack/react-router';

import { TakeOwnershipPage } from '@/features/users/take-ownership-page';

export const Route = createFileRoute('/_console/users/$username/take-ownership')({
  component: TakeOwnershipPage,
});
