import { getRouteApi } from '@tanstack/react-router';

import { UserDetail } from './user-detail';

const route = getRouteApi('/_console/users/$username');

/** One user in a drawer over the list, and what can be done with it in routes below. */
export function UserDetailPage() {
  const { username } = route.useParams();
  // Another user is another drawer: nothing of the one before stays.
  return <UserDetail key={username} username={username} />;
}
