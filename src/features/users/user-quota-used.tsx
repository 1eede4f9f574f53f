import { Bytes } from '@/components/feedback/bytes';
import { formatShare } from '@/lib/bytes';

import styles from './users-columns.module.css';
import { NEAR_QUOTA, type UserQuota } from './users-quota';

/** The size that is used, with its part of the limit where there is one. */
export function UserQuotaUsed({ quota }: { quota: UserQuota | null }) {
  if (!quota) return null;
  const { used, share } = quota;
  const level =
    share === null ? undefined : share >= 1 ? 'over' : share >= NEAR_QUOTA ? 'near' : 'fine';
  return (
    <span className={styles.used} data-level={level}>
      <Bytes value={used} />
      <span className={styles.share}>{share !== null && formatShare(share)}</span>
      <span className={styles.bar} aria-hidden>
        {share !== null && share > 0 && <span style={{ width: `${Math.min(1, share) * 100}%` }} />}
      </span>
    </span>
  );
}
