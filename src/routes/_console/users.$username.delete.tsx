import { createFileRoute } from '@tanstack/react-router';

import { DeleteUserPage } from '@/features/users/delete-user-page';

export const Route = createFileRoute('/_console/users/$username/delete')({
  component: DeleteUserPage,
});
