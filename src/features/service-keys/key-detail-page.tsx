import { getRouteApi } from '@tanstack/react-router';

import { KeyDetail } from './key-detail';

const route = getRouteApi('/_console/service-keys/$kid');

/** One key in a drawer over the list, and what can be done with it in routes below. */
export function KeyDetailPage() {
  const { kid } = route.useParams();
  // Another key is another drawer: nothing of the one before stays.
  return <KeyDetail key={kid} kid={kid} />;
}
