import type { User } from '@/api/queries/users';
import { StatusBadge } from '@/components/feedback/status-badge';

import styles from './users-list.module.css';
import { exceptionalStatuses, userStatuses } from './users-status';

/** How an account stands; on a phone one below the other, and without what is the usual case. */
export function UserStatusCell({ user, narrow }: { user: User; narrow: boolean }) {
  const statuses = narrow ? exceptionalStatuses(user) : userStatuses(user);
  return (
    <span className={narrow ? styles.stacked : styles.statuses}>
      {statuses.map(({ status, label, short }) => (
        <StatusBadge
          key={label}
          status={status}
          label={(narrow && short) || label}
          quiet={status === 'ok'}
        />
      ))}
    </span>
  );
}
