import { Bytes } from '@/components/feedback/bytes';
import { formatShare } from '@/lib/bytes';
import { NEAR_QUOTA, type NamespaceQuota } from '@/lib/namespace-quota';

import styles from './quota-used.module.css';

type QuotaUsedProps = {
  quota: NamespaceQuota | null;
  /** Without the bar. */
  narrow?: boolean;
};

/** The size that is used, with its part of the limit where there is one. */
export function QuotaUsed({ quota, narrow = false }: QuotaUsedProps) {
  if (!quota) return null;
  const { used, share } = quota;
  const level =
    share === null ? undefined : share >= 1 ? 'over' : share >= NEAR_QUOTA ? 'near' : 'fine';
  return (
    <span className={styles.used} data-level={level} data-narrow={narrow || undefined}>
      <Bytes value={used} />
      <span className={styles.share}>{share !== null && formatShare(share)}</span>
      {!narrow && (
        <span className={styles.bar} aria-hidden>
          {share !== null && share > 0 && (
            <span style={{ width: `${Math.min(1, share) * 100}%` }} />
          )}
        </span>
      )}
    </span>
  );
}
