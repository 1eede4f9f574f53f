import { createFileRoute } from '@tanstack/react-router';

import { ChangePasswordPage } from '@/features/users/change-password-page';

export const Route = createFileRoute('/_console/users/$username/password')({
  component: ChangePasswordPage,
});
