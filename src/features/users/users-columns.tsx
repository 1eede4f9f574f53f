import type { Access } from '@/api/access';
import type { User } from '@/api/queries/users';
import { whyNot } from '@/api/rights/quotas';
import { NotTold } from '@/components/feedback/not-told';
import { Truncate } from '@/components/feedback/truncate';
import { quotaColumns } from '@/components/namespace/quota-columns';
import type { Column } from '@/components/table/types';
import { knownEmail } from '@/lib/email';

import { UserNameCell } from './user-name-cell';
import { UserStatusCell } from './user-status-cell';
import styles from './users-columns.module.css';
import { statusRank } from './users-status';

type UsersColumnsOptions = {
  access: Access;
  /** The user that was found by name before the list came to it. */
  direct: string | undefined;
};

/** The columns of the users list. */
export function usersColumns({ access, direct }: UsersColumnsOptions): readonly Column<User>[] {
  const unavailable = whyNot.readQuotas(access);
  return [
    {
      id: 'name',
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
        if (user.email === undefined) return <NotTold short />;
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
    ...quotaColumns<User>({ unavailable }),
  ];
}
