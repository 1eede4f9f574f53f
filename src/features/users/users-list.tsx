import type { Access } from '@/api/access';
import type { User } from '@/api/queries/users';
import { whyNot } from '@/api/rights/quotas';
import type { ListDescription } from '@/components/list/list';
import { emailColumn, emailExport } from '@/components/namespace/email-column';
import { quotaColumns } from '@/components/namespace/quota-columns';
import { knownEmail } from '@/lib/email';
import { notToldOption } from '@/lib/facets';
import { quotaExport, quotaFacet } from '@/lib/quota-facets';

import { UserNameCell } from './user-name-cell';
import { UserStatusCell } from './user-status-cell';
import type { USERS } from './users-search';
import { statusRank } from './users-status';

/** The users list as this account sees it; `found` is the user that was looked up by name. */
export function usersList(
  access: Access,
  found: string | undefined,
): ListDescription<User, typeof USERS> {
  const unavailable = whyNot.readQuotas(access);
  return {
    id: 'users',
    title: 'Users',
    noun: ['user', 'users'],
    rowId: ({ username }) => username,
    link: ({ username }) => ({ to: '/users/$username', params: { username }, search: true }),
    text: { places: 'name or e-mail', of: (user) => [user.username, knownEmail(user)] },
    orderNote: 'In registry order, oldest account first.',
    none: {
      title: 'No users yet',
      text: 'Everyone who can sign in to this registry is listed here. Users sign up, come from an external login, or are created by a superuser.',
    },
    columns: {
      name: {
        header: 'Name',
        width: 200,
        narrowWidth: 136,
        grow: true,
        narrow: true,
        sortValue: (user) => user.username,
        cell: (user, { narrow }) => (
          <UserNameCell
            user={user}
            you={user.username === access.username}
            direct={user.username === found}
            narrow={narrow}
          />
        ),
      },
      email: { ...emailColumn, header: 'E-mail', width: 200 },
      status: {
        header: 'Status',
        width: 270,
        narrowWidth: 126,
        narrow: true,
        sortValue: statusRank,
        cell: (user, { narrow }) => <UserStatusCell user={user} narrow={narrow} />,
      },
      ...quotaColumns<User>({ unavailable }),
    },
    facets: {
      account: {
        label: 'Account',
        options: {
          enabled: { label: 'Enabled', keeps: (user) => user.enabled === true },
          disabled: { label: 'Disabled', keeps: (user) => user.enabled === false },
          'not-told': notToldOption((user) => user.enabled === undefined),
        },
      },
      email: {
        label: 'E-mail',
        options: {
          verified: {
            label: 'Verified',
            // An address that is not there cannot be a verified one, whatever the registry says.
            keeps: (user) => user.verified === true && knownEmail(user) !== null,
          },
          unverified: { label: 'Unverified', keeps: (user) => user.verified === false },
          none: {
            label: 'No e-mail',
            keeps: (user) => user.email !== undefined && knownEmail(user) === null,
          },
          'not-told': notToldOption(
            (user) => user.email === undefined || user.verified === undefined,
          ),
        },
      },
      role: {
        label: 'Role',
        options: {
          superuser: { label: 'Superuser', keeps: (user) => user.super_user === true },
          readonly: {
            label: 'Read-only superuser',
            keeps: (user) => user.global_readonly_super_user === true,
          },
          ordinary: {
            label: 'Ordinary user',
            keeps: (user) => user.super_user === false && user.global_readonly_super_user === false,
          },
          // Registries before 3.16 do not tell who is a read-only superuser (R D1).
          'not-told': notToldOption((user) => user.super_user !== true && !isRoleTold(user)),
        },
      },
      quota: quotaFacet(unavailable),
    },
    exported: [
      { id: 'username', label: 'Name', value: (user) => user.username },
      emailExport('E-mail'),
      { id: 'enabled', label: 'Enabled', value: (user) => user.enabled },
      { id: 'verified', label: 'Verified', value: (user) => user.verified },
      { id: 'super_user', label: 'Superuser', value: (user) => user.super_user },
      {
        id: 'global_readonly_super_user',
        label: 'Read-only superuser',
        value: (user) => user.global_readonly_super_user,
      },
      ...quotaExport,
    ],
  };
}

const isRoleTold = ({ super_user: all, global_readonly_super_user: readonly }: User) =>
  readonly === true || (all !== undefined && readonly !== undefined);
