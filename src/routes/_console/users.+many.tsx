import { createFileRoute } from '@tanstack/react-router';

import { CreateUsersPage } from '@/features/users/create-users-page';

export const Route = createFileRoute('/_console/users/+many')({
  component: CreateUsersPage,
});
