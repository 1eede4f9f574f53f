import { getRouteApi } from '@tanstack/react-router';

import { BuildView } from './build-view';

const route = getRouteApi('/_console/builds/$uuid');

/** One build: what it is, its phases, its log. */
export function BuildPage() {
  const { uuid } = route.useParams();
  // Another build is another page: nothing of the one before stays.
  return <BuildView key={uuid} id={uuid} />;
}
