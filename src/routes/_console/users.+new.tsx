import { createFileRoute } from '@tanstack/react-router';

import { CreateUserPage } from '@/features/users/create-user-page';

export const Route = createFileRoute('/_console/users/+new')({
  component: CreateUserPage,
});
