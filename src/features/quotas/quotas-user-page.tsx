import { getRouteApi } from '@tanstack/react-router';

import { useClosing } from '@/components/detail/closing';

import { UserQuotaEditor } from './user-quota-editor';

const route = getRouteApi('/_console/quotas/users/$username');

/** The quota of a user, over the list of all quotas. */
export function QuotasUserPage() {
  const { username } = route.useParams();
  return <UserQuotaEditor username={username} onClose={useClosing('/quotas').close} />;
}
