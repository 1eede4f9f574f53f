import type { Access } from '@/api/access';
import type { User } from '@/api/queries/users';
import { whyNot } from '@/api/rights/quotas';
import { StatusBadge } from '@/components/feedback/status-badge';
import { Truncate } from '@/components/feedback/truncate';
import { EyeIcon, KeyIcon } from '@/components/icons';
import type { ListDescription } from '@/components/list/list';
import { emailColumn, emailExport } from '@/components/namespace/email-column';
import { Partial, quotaColumns } from '@/components/namespace/quota-columns';
import { RowLink } from '@/components/table/row-link';
import textStyles from '@/components/feedback/text.module.css';
import { formatBytes, formatShare } from '@/lib/bytes';
import { knownEmail } from '@/lib/email';
import { notToldOption } from '@/lib/facets';
import { namespaceQuota, quotaLevel, thresholdsOf } from '@/lib/namespace-quota';
import { quotaExport, quotaFacet } from '@/lib/quota-facets';

import styles from './users-list.module.css';
import type { USERS } from './users-search';
import { superuserRole, userStatus } from './users-status';

/** Describes the users list as this account sees it; `found` is the user that was looked up by name. */
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
    alsoCalled: { as: 'e-mail addresses', of: knownEmail },
    createAt: '/users/+new',
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
      email: {
        ...emailColumn,
        header: 'E-mail',
        minor: true,
        width: 220,
        cell: (user) => (
          <span className={styles.email}>
            {emailColumn.cell(user)}
            {isUnverified(user) && <StatusBadge quiet status="attention" label="Unverified" />}
          </span>
        ),
      },
      status: {
        header: 'Status',
        width: 104,
        narrow: true,
        sortValue: (user) => userStatus(user).rank,
        cell: (user) => <UserStatus user={user} />,
      },
      ...quotaColumns<User>({ quotaOf: namespaceQuota, thresholdsOf, unavailable }),
    },
    facets: {
      account: {
        label: 'Status',
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
            // A missing address cannot be verified, whatever the registry reports.
            keeps: (user) => user.verified === true && knownEmail(user) !== null,
          },
          unverified: { label: 'Unverified', keeps: isUnverified },
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
          // Registries before 3.16 do not report who is a read-only superuser (R D1).
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

const isUnverified = ({ verified }: User) => verified === false;

type UserNameCellProps = {
  user: User;
  /** The current user's own account. */
  you: boolean;
  /** Found by name before the list reached it. */
  direct: boolean;
  narrow: boolean;
};

/** Shows the name and role; on a phone, which has no columns for them, also the e-mail address and the usage below. */
function UserNameCell({ user, you, direct, narrow }: UserNameCellProps) {
  const { username } = user;
  return (
    <>
      <span className={styles.name}>
        <RowLink to="/users/$username" params={{ username }} search>
          <Truncate text={username} />
        </RowLink>
        <Role user={user} short={narrow} />
        {you && <span className={styles.mark}>You</span>}
        {direct && <span className={styles.mark}>Found by name</span>}
      </span>
      {narrow && <Email user={user} />}
      {narrow && <Stored user={user} />}
    </>
  );
}

const ROLES = {
  superuser: { label: 'Superuser', icon: KeyIcon },
  readonly: { label: 'Read-only superuser', icon: EyeIcon },
};

/** Shows that a user is a superuser, as the badge of the top bar does. */
function Role({ user, short }: { user: User; short: boolean }) {
  const role = superuserRole(user);
  if (role === undefined) return null;
  const { label, icon: Icon } = ROLES[role];
  return (
    <span className={styles.role} title={short ? label : undefined}>
      <Icon />
      <span className={short ? 'visually-hidden' : undefined}>{label}</span>
    </span>
  );
}

function Email({ user }: { user: User }) {
  const email = knownEmail(user);
  return (
    <span className={`${textStyles.second} ${styles.address}`}>
      {isUnverified(user) && <span className={styles.unverified}>Unverified ·</span>}
      {email === null ? 'No e-mail' : <Truncate text={email} />}
    </span>
  );
}

function Stored({ user }: { user: User }) {
  const quota = namespaceQuota(user);
  if (!quota) return null;
  const { used, share, counting } = quota;
  return (
    <span className={textStyles.second}>
      {/* The share comes first: the end may be cut off. */}
      {share !== null && (
        <>
          <span className={styles.level} data-level={quotaLevel(quota)}>
            {formatShare(share)}
          </span>
          {' · '}
        </>
      )}
      {counting && <Partial />}
      {formatBytes(used)}
    </span>
  );
}

function UserStatus({ user }: { user: User }) {
  const { status, label } = userStatus(user);
  return <StatusBadge status={status} label={label} quiet={status === 'ok'} />;
}
