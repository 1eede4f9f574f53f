import { createFileRoute } from '@tanstack/react-router';

import { SendRecoveryPage } from '@/features/users/send-recovery-page';

export const Route = createFileRoute('/_console/users/$username/recovery')({
  component: SendRecoveryPage,
});
