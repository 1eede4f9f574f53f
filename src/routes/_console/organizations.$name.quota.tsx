import { createFileRoute } from '@tanstack/react-router';

import { useOrganizationTarget } from '@/features/organizations/organization-target';
import { OrganizationQuotaEditor } from '@/features/quotas/organization-quota-editor';

export const Route = createFileRoute('/_console/organizations/$name/quota')({
  component: OrganizationQuota,
});

/** Combines two features that do not know each other. */
function OrganizationQuota() {
  const { organization, close } = useOrganizationTarget();
  return <OrganizationQuotaEditor name={organization.name} onClose={close} />;
}
