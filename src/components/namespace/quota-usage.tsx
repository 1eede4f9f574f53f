import { Bytes } from '@/components/feedback/bytes';
import { type ByteCount, formatShare, shareOf } from '@/lib/bytes';
import type { QuotaThreshold } from '@/lib/namespace-quota';

import { QuotaBar } from './quota-bar';
import { Partial } from './quota-columns';
import styles from './quota-usage.module.css';

type QuotaUsageProps = {
  used: ByteCount;
  /** Null if there is none. */
  limit: ByteCount | null;
  thresholds: readonly QuotaThreshold[];
  /** The registry is still counting what is used. */
  counting?: boolean;
  /** Who set the limit: "System default". */
  source?: string;
};

/** How much of its limit a namespace uses, in one line over the bar. */
export function QuotaUsage({ used, limit, thresholds, counting = false, source }: QuotaUsageProps) {
  const share = shareOf(used, limit);
  return (
    <div className={styles.usage}>
      <p className={styles.line}>
        {counting && <Partial />}
        <span className={styles.used}>
          <Bytes value={used} of={limit} />
        </span>{' '}
        {limit === null ? (
          'used'
        ) : (
          <>
            of <Bytes value={limit} limit />
          </>
        )}
        {share !== null && ` · ${formatShare(share)}`}
        <span className={styles.source}>{source}</span>
      </p>
      {share !== null && <QuotaBar share={share} thresholds={thresholds} />}
    </div>
  );
}
