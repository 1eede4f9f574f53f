import type { Organization } from '@/api/queries/organizations';
import { whyNot } from '@/api/rights/organizations';
import { whyNot as quotas } from '@/api/rights/quotas';
import {
  ConfigurationIcon,
  EditIcon,
  LogIcon,
  OrganizationIcon,
  QuotaIcon,
  TransferIcon,
  TrashIcon,
} from '@/components/icons';
import type { RowAction } from '@/components/table/types';

import type { OrganizationRights } from './use-organization-rights';

/** Returns other screens about an organization: what happened in its namespace, in the usage log. */
export const organizationLinks = ({ name }: Organization): readonly RowAction[] => [
  {
    id: 'log',
    label: 'Show log entries',
    icon: <LogIcon />,
    // The log accepts several names, separated by commas, each encoded.
    link: { to: '/logs', search: { namespace: encodeURIComponent(name) } },
  },
];

/** Returns the actions on one organization; each opens at its own address over the list. */
export function organizationActions(
  { access, administered }: OrganizationRights,
  { name }: Organization,
): readonly RowAction[] {
  const at = { params: { name }, search: true } as const;
  return [
    {
      id: 'details',
      label: 'Show details',
      icon: <OrganizationIcon />,
      link: { ...at, to: '/organizations/$name' },
    },
    {
      id: 'quota',
      common: true,
      label: quotas.changeQuota(access) === undefined ? 'Edit quota' : 'Show quota',
      icon: <QuotaIcon />,
      // Viewing requires no permission to change.
      refusal: quotas.readQuotas(access),
      link: { ...at, to: '/organizations/$name/quota' },
    },
    {
      id: 'settings',
      label: 'Change settings',
      icon: <ConfigurationIcon />,
      refusal: whyNot.changeOrganizationSettings(access, name, administered),
      link: { ...at, to: '/organizations/$name/settings' },
    },
    {
      id: 'rename',
      common: true,
      label: 'Rename organization',
      icon: <EditIcon />,
      refusal: whyNot.renameOrganization(access),
      link: { ...at, to: '/organizations/$name/rename' },
    },
    {
      id: 'take-ownership',
      label: 'Take ownership',
      icon: <TransferIcon />,
      refusal: whyNot.takeOrganizationOwnership(access),
      link: { ...at, to: '/organizations/$name/take-ownership' },
    },
    {
      id: 'delete',
      label: 'Delete organization',
      icon: <TrashIcon />,
      refusal: whyNot.deleteOrganization(access),
      danger: true,
      link: { ...at, to: '/organizations/$name/delete' },
    },
  ];
}
