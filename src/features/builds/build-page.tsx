import { getRouteApi } from '@tanstack/react-router';

import { BuildView } from './build-view';

const route = getRouteApi('/_console/builds/$uuid');

/** One build: its facts, its phases, its log. */
export function BuildPage() {
  const { uuid } = route.useParams();
  // Another build is another page: no state carries over.
  return <BuildView key={uuid} id={uuid} />;
}
