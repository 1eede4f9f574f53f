import type { User } from '@/api/queries/users';
import { Truncate } from '@/components/feedback/truncate';
import { RowLink } from '@/components/table/row-link';
import { formatBytes, formatShare } from '@/lib/bytes';
import { namespaceQuota, quotaLevel } from '@/lib/namespace-quota';

import styles from './users-columns.module.css';

type UserNameCellProps = {
  user: User;
  /** It is the account of whoever looks. */
  you: boolean;
  /** It was found by name before the list came to it. */
  direct: boolean;
  narrow: boolean;
};

/** Who it is; on a phone, which has no column for it, with what is stored in a second line. */
export function UserNameCell({ user, you, direct, narrow }: UserNameCellProps) {
  const { username } = user;
  return (
    <>
      <span className={styles.name}>
        <RowLink to="/users/$username" params={{ username }} search preload={false}>
          <Truncate text={username} />
        </RowLink>
        {you && <span className={styles.mark}>You</span>}
        {direct && <span className={styles.mark}>Found by name</span>}
      </span>
      {narrow && <Stored user={user} />}
    </>
  );
}

function Stored({ user }: { user: User }) {
  const quota = namespaceQuota(user);
  if (!quota) return null;
  const { used, limit, share } = quota;
  return (
    <span className={styles.stored}>
      {formatBytes(used)}
      {limit !== null && share !== null && (
        <>
          {' · '}
          <span className={styles.level} data-level={quotaLevel(quota)}>
            {formatShare(share)} of {formatBytes(limit)}
          </span>
        </>
      )}
    </span>
  );
}
