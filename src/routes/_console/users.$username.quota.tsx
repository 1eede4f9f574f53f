import { createFileRoute } from '@tanstack/react-router';

import { UserQuotaEditor } from '@/features/quotas/user-quota-editor';
import { useUserTarget } from '@/features/users/user-target';

export const Route = createFileRoute('/_console/users/$username/quota')({
  component: UserQuota,
});

/** Combines two features that do not know each other. */
function UserQuota() {
  const { user, close } = useUserTarget();
  return <UserQuotaEditor username={user.username} onClose={close} />;
}
