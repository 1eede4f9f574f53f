import { useQuery } from '@tanstack/react-query';

import { registryConfig } from '@/api/queries/registry';
import { organizationSettings } from '@/api/queries/organizations';
import { knownEmail } from '@/lib/email';
import { formatTimeSpan, parseTimeSpan } from '@/lib/time-span';

import { useOrganizationTarget } from './organization-target';
import { OrganizationSettingsForm } from './organization-settings-form';

/** Changes what else is set for an organization (C 10.12). */
export function OrganizationSettingsPage() {
  const { organization } = useOrganizationTarget();
  const { data: told } = useQuery(organizationSettings(organization.name));
  const { data: registry } = useQuery(registryConfig());

  const spans = (registry?.config.TAG_EXPIRATION_OPTIONS ?? [])
    .map(parseTimeSpan)
    .filter((seconds) => seconds !== undefined);
  return (
    <OrganizationSettingsForm
      known={{ email: knownEmail(organization), told }}
      expirations={spans.map((seconds) => ({
        value: String(seconds),
        label: formatTimeSpan(seconds),
      }))}
    />
  );
}
