import { BarPart } from '@/components/feedback/bar';
import { formatShare } from '@/lib/bytes';
import { type NamespaceQuota, quotaLevel } from '@/lib/namespace-quota';

import styles from './quota-used.module.css';

/** Which part of its limit a namespace uses, as a bar and a number; nothing without a limit. */
export function QuotaShare({ quota }: { quota: NamespaceQuota | null }) {
  if (!quota || quota.share === null) return null;
  const { share } = quota;
  return (
    <span className={styles.part} data-level={quotaLevel(quota)}>
      <span className={styles.bar} aria-hidden>
        <BarPart share={share} />
      </span>
      <span className={styles.share}>{formatShare(share)}</span>
    </span>
  );
}
