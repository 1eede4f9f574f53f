import { Bytes } from '@/components/feedback/bytes';
import { formatShare } from '@/lib/bytes';
import { type NamespaceQuota, quotaLevel } from '@/lib/namespace-quota';

import styles from './quota-used.module.css';

/** The size that is used with its part of the limit, in one cell, as a phone has it. */
export function QuotaUsed({ quota }: { quota: NamespaceQuota }) {
  const { used, share } = quota;
  return (
    <span className={styles.used} data-level={quotaLevel(quota)}>
      <Bytes value={used} />
      <span className={styles.share}>{share !== null && formatShare(share)}</span>
    </span>
  );
}
