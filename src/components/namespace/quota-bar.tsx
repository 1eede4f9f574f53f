import { BarPart } from '@/components/feedback/bar';
import { type QuotaThreshold, rejectsFrom, shareLevel } from '@/lib/namespace-quota';

import styles from './quota-bar.module.css';

type QuotaBarProps = {
  /** 1 is the whole limit; null if there is none. */
  share: number | null;
  thresholds: readonly QuotaThreshold[];
};

/** Shows how much of a limit is used, with its thresholds as marks. The text beside it says the same. */
export function QuotaBar({ share, thresholds }: QuotaBarProps) {
  if (share === null) return <span className={styles.none} aria-hidden />;
  return (
    <span
      className={styles.bar}
      data-level={shareLevel(share, rejectsFrom(thresholds))}
      aria-hidden
    >
      <BarPart className={styles.fill} share={share} />
      {thresholds.map(({ id, type, limit_percent: percent }) => (
        <span key={id} className={styles.mark} data-type={type} style={{ left: `${percent}%` }} />
      ))}
    </span>
  );
}
