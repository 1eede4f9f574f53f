import { createFileRoute } from '@tanstack/react-router';

import { ChangeEmailPage } from '@/features/users/change-email-page';

export const Route = createFileRoute('/_console/users/$username/email')({
  component: ChangeEmailPage,
});
