import { levelStarts, type QuotaThreshold, shareLevel } from '@/lib/namespace-quota';

import styles from './quota-bar.module.css';

type QuotaBarProps = {
  /** 1 is the whole limit; null if there is none. */
  share: number | null;
  thresholds: readonly QuotaThreshold[];
};

/** The leftmost place of the limit in the bar, as a share of it: from 8 times the limit on, all bars look alike. */
const LEFTMOST_LIMIT = 1 / 8;

/**
 * Shows how much of a limit is used, with its thresholds as marks. Above the limit, the bar is as long as the usage, and
 * the limit is a mark in it. The text beside it says the same.
 */
export function QuotaBar({ share, thresholds }: QuotaBarProps) {
  if (share === null) return <span className={styles.none} aria-hidden />;
  const limitAt = share > 1 ? Math.max(LEFTMOST_LIMIT, 1 / share) : 1;
  const percent = (part: number) => `${part * limitAt * 100}%`;
  return (
    <span
      className={styles.bar}
      data-level={shareLevel(share, levelStarts(thresholds))}
      data-beyond={share > 1 || undefined}
      aria-hidden
    >
      {share > 0 && <span className={styles.fill} style={{ width: percent(Math.min(1, share)) }} />}
      {share > 1 && (
        <>
          <span className={styles.beyond} style={{ left: percent(1) }} />
          <span className={styles.limit} style={{ left: percent(1) }} />
        </>
      )}
      {thresholds.map(({ id, type, limit_percent: at }) => (
        <span
          key={id}
          className={styles.mark}
          data-type={type}
          style={{ left: percent(at / 100) }}
        />
      ))}
    </span>
  );
}
