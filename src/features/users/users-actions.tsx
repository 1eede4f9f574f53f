import { type Access } from '@/api/access';
import { whyNot as quotas } from '@/api/rights/quotas';
import { whyNot } from '@/api/rights/users';
import type { User } from '@/api/queries/users';
import {
  EditIcon,
  InactiveIcon,
  KeyIcon,
  MailIcon,
  OkIcon,
  QuotaIcon,
  TransferIcon,
  TrashIcon,
  UserIcon,
} from '@/components/icons';
import type { RowAction } from '@/components/table/types';

/** Returns the actions on one user; each opens at its own address over the list. */
export function userActions(access: Access, user: User): readonly RowAction[] {
  const at = { params: { username: user.username }, search: true } as const;
  return [
    {
      id: 'details',
      label: 'Show details',
      icon: <UserIcon />,
      link: { ...at, to: '/users/$username' },
    },
    {
      id: 'quota',
      common: true,
      label: quotas.changeQuota(access) === undefined ? 'Edit quota' : 'Show quota',
      icon: <QuotaIcon />,
      // Viewing requires no permission to change.
      refusal: quotas.readQuotas(access),
      link: { ...at, to: '/users/$username/quota' },
    },
    {
      id: 'email',
      label: 'Change e-mail',
      icon: <EditIcon />,
      refusal: whyNot.changeUserEmail(access, user),
      link: { ...at, to: '/users/$username/email' },
    },
    {
      id: 'password',
      label: 'Set password',
      icon: <KeyIcon />,
      refusal: whyNot.changeUserPassword(access, user),
      link: { ...at, to: '/users/$username/password' },
    },
    {
      id: 'recovery',
      label: 'Send recovery e-mail',
      icon: <MailIcon />,
      refusal: whyNot.sendRecoveryEmail(access, user),
      link: { ...at, to: '/users/$username/recovery' },
    },
    {
      id: 'enabled',
      common: true,
      label: user.enabled ? 'Disable user' : 'Enable user',
      icon: user.enabled ? <InactiveIcon /> : <OkIcon />,
      refusal: whyNot.setUserEnabled(access, user),
      link: { ...at, to: '/users/$username/enabled' },
    },
    {
      id: 'take-ownership',
      label: 'Take ownership',
      icon: <TransferIcon />,
      refusal: whyNot.takeUserOwnership(access, user),
      link: { ...at, to: '/users/$username/take-ownership' },
    },
    {
      id: 'delete',
      label: 'Delete user',
      icon: <TrashIcon />,
      refusal: whyNot.deleteUser(access, user),
      danger: true,
      link: { ...at, to: '/users/$username/delete' },
    },
  ];
}
