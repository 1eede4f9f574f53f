import { getRouteApi } from '@tanstack/react-router';

import { useClosing } from '@/components/detail/closing';

import { OrganizationQuotaEditor } from './organization-quota-editor';

const route = getRouteApi('/_console/quotas/organizations/$name');

/** The quota of an organization, over the list of all quotas. */
export function QuotasOrganizationPage() {
  const { name } = route.useParams();
  return <OrganizationQuotaEditor name={name} onClose={useClosing('/quotas').close} />;
}
