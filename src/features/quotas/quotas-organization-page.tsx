import { getRouteApi } from '@tanstack/react-router';

import { CLOSING } from '@/components/detail/closing';

import { OrganizationQuotaEditor } from './organization-quota-editor';

const route = getRouteApi('/_console/quotas/organizations/$name');

/** The quota of an organization, over the list of all quotas. */
export function QuotasOrganizationPage() {
  const { name } = route.useParams();
  const navigate = route.useNavigate();
  return (
    <OrganizationQuotaEditor
      name={name}
      onClose={() => void navigate({ to: '/quotas', search: true, ...CLOSING })}
    />
  );
}
