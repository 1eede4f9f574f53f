import type { Access } from '@/api/access';
import { whyNot } from '@/api/rights/quotas';
import { OrganizationIcon, QuotaIcon, UserIcon } from '@/components/icons';
import type { RowAction } from '@/components/table/types';
import type { NamespaceRow } from '@/lib/namespaces';

/** What can be done to one namespace. */
export function quotaActions(access: Access, row: NamespaceRow): readonly RowAction[] {
  const { kind, name } = row;
  const label = row.quota?.source === 'own' ? 'Change quota' : 'Set quota';
  const quota = { id: 'quota', label, icon: <QuotaIcon />, refusal: whyNot.changeQuota(access) };
  return kind === 'user'
    ? [
        {
          ...quota,
          link: { to: '/quotas/users/$username', params: { username: name }, search: true },
        },
        {
          id: 'user',
          label: 'Open user',
          icon: <UserIcon />,
          link: { to: '/users/$username', params: { username: name } },
        },
      ]
    : [
        { ...quota, link: { to: '/quotas/organizations/$name', params: { name }, search: true } },
        {
          id: 'organization',
          label: 'Open organization',
          icon: <OrganizationIcon />,
          link: { to: '/organizations/$name', params: { name } },
        },
      ];
}
