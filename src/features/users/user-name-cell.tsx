import type { User } from '@/api/queries/users';
import { Truncate } from '@/components/feedback/truncate';
import { RowLink } from '@/components/table/row-link';
import { formatBytes, formatShare } from '@/lib/bytes';
import { knownEmail } from '@/lib/email';
import { namespaceQuota, quotaLevel } from '@/lib/namespace-quota';

import styles from './users-list.module.css';

type UserNameCellProps = {
  user: User;
  /** It is the account of whoever looks. */
  you: boolean;
  /** It was found by name before the list came to it. */
  direct: boolean;
  narrow: boolean;
};

/** Who it is; on a phone, which has no columns for them, with the e-mail address and what is stored below. */
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
      {narrow && <Email user={user} />}
      {narrow && <Stored user={user} />}
    </>
  );
}

function Email({ user }: { user: User }) {
  const email = knownEmail(user);
  return (
    <span className={styles.second}>
      {email === null ? 'No e-mail' : <Truncate text={email} />}
    </span>
  );
}

function Stored({ user }: { user: User }) {
  const quota = namespaceQuota(user);
  if (!quota) return null;
  const { used, share } = quota;
  return (
    <span className={styles.second}>
      {formatBytes(used)}
      {share !== null && (
        <>
          {' · '}
          <span className={styles.level} data-level={quotaLevel(quota)}>
            {formatShare(share)}
          </span>
        </>
      )}
    </span>
  );
}
