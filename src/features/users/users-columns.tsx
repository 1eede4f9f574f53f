import type { Access } from '@/api/access';
import type { User } from '@/api/queries/users';
import { Bytes } from '@/components/feedback/bytes';
import { Truncate } from '@/components/feedback/truncate';
import { QuotaShare } from '@/components/namespace/quota-share';
import type { Column } from '@/components/table/types';
import { knownEmail } from '@/lib/email';
import { namespaceQuota } from '@/lib/namespace-quota';

import { UserNameCell } from './user-name-cell';
import { UserStatusCell } from './user-status-cell';
import styles from './users-columns.module.css';
import { statusRank } from './users-status';

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
      width: 200,
      narrowWidth: 130,
      grow: true,
      narrow: true,
      sortValue: (user) => user.username,
      cell: (user, { narrow }) => (
        <UserNameCell
          user={user}
          you={user.username === access.username}
          direct={user.username === direct}
          narrow={narrow}
        />
      ),
    },
    {
      id: 'email',
      header: 'E-mail',
      width: 200,
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
      width: 270,
      narrowWidth: 126,
      narrow: true,
      sortValue: statusRank,
      cell: (user, { narrow }) => <UserStatusCell user={user} narrow={narrow} />,
    },
    {
      id: 'used',
      header: 'Quota used',
      width: 112,
      align: 'end',
      unavailable,
      sortValue: (user) => namespaceQuota(user)?.used,
      cell: (user) => {
        const quota = namespaceQuota(user);
        return quota && <Bytes value={quota.used} />;
      },
    },
    {
      id: 'share',
      header: 'Part of limit',
      width: 130,
      unavailable,
      sortValue: (user) => namespaceQuota(user)?.share,
      cell: (user) => <QuotaShare quota={namespaceQuota(user)} />,
    },
    {
      id: 'limit',
      header: 'Quota limit',
      width: 140,
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
