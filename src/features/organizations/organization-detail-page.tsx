import { getRouteApi } from '@tanstack/react-router';

import { OrganizationDetail } from './organization-detail';

const route = getRouteApi('/_console/organizations/$name');

/** One organization in a drawer over the list, and what can be done with it in routes below. */
export function OrganizationDetailPage() {
  const { name } = route.useParams();
  // Another organization is another drawer: nothing of the one before stays.
  return <OrganizationDetail key={name} name={name} />;
}
