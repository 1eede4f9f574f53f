import type { Access } from '@/api/access';
import type { User } from '@/api/queries/users';
import { Bytes } from '@/components/feedback/bytes';
import { StatusBadge } from '@/components/feedback/status-badge';
import { Truncate } from '@/components/feedback/truncate';
import { RowLink } from '@/components/table/row-link';
import type { Column } from '@/components/table/types';
import { knownEmail } from '@/lib/email';
import { namespaceQuota } from '@/lib/namespace-quota';
import { QuotaUsed } from '@/components/namespace/quota-used';

import styles from './users-columns.module.css';
import { statusRank, userStatuses } from './users-status';

type UsersColumnsOptions = {
  access: Access;
  /** The user that was found by name before the list came to it. */
  direct: string | undefined;
};

/** Why there are no sizes; they are in the answer only with both settings on (C 1.0). */
function noQuota({ features }: Access): string | undefined {
  const off = ['QUOTA_MANAGEMENT', 'EDIT_QUOTA'].find((name) => !features[name]);
  return off && `FEATURE_${off} is off in this registry.`;
}

/** The columns of the users list. */
export function usersColumns({ access, direct }: UsersColumnsOptions): readonly Column<User>[] {
  const unavailable = noQuota(access);
  return [
    {
      id: 'name',
      header: 'Name',
      width: 220,
      narrowWidth: 130,
      grow: true,
      narrow: true,
      sortValue: (user) => user.username,
      cell: (user) => (
        <span className={styles.name}>
          <RowLink
            to="/users/$username"
            params={{ username: user.username }}
            search
            preload={false}
          >
            <Truncate text={user.username} />
          </RowLink>
          {user.username === access.username && <span className={styles.mark}>You</span>}
          {user.username === direct && <span className={styles.mark}>Found by name</span>}
        </span>
      ),
    },
    {
      id: 'email',
      header: 'E-mail',
      width: 220,
      grow: true,
      sortValue: knownEmail,
      cell: (user) => {
        const email = knownEmail(user);
        return email === null ? (
          <span className={styles.none}>No e-mail</span>
        ) : (
          <Truncate text={email} />
        );
      },
    },
    {
      id: 'status',
      header: 'Status',
      width: 290,
      narrowWidth: 118,
      narrow: true,
      sortValue: statusRank,
      cell: (user, { narrow }) => (
        <span className={styles.statuses}>
          {(narrow ? userStatuses(user).slice(0, 1) : userStatuses(user)).map(
            ({ status, label }) => (
              <StatusBadge key={label} status={status} label={label} quiet={status === 'ok'} />
            ),
          )}
        </span>
      ),
    },
    {
      id: 'used',
      header: 'Quota used',
      width: 190,
      align: 'end',
      unavailable,
      sortValue: (user) => namespaceQuota(user)?.used,
      cell: (user) => <QuotaUsed quota={namespaceQuota(user)} />,
    },
    {
      id: 'limit',
      header: 'Quota limit',
      width: 150,
      align: 'end',
      unavailable,
      sortValue: (user) => namespaceQuota(user)?.limit,
      cell: (user) => {
        const quota = namespaceQuota(user);
        if (!quota) return null;
        if (quota.limit === null) return <span className={styles.none}>No limit</span>;
        return (
          <>
            {quota.source === 'default' && <span className={styles.none}>default </span>}
            <Bytes value={quota.limit} />
          </>
        );
      },
    },
  ];
}
