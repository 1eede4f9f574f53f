import { QuotaBar } from '@/components/namespace/quota-bar';
import { QuotaUsage } from '@/components/namespace/quota-usage';
import { SizeBullet, SizeBulletLoading } from '@/components/namespace/size-bullet';
import { LogBars } from '@/features/logs/log-bars';
import { logBuckets } from '@/features/logs/log-buckets';
import type { QuotaThreshold } from '@/lib/namespace-quota';

import { Named, Specimen } from './specimen';
import styles from './vocabulary.module.css';

const THRESHOLDS: readonly QuotaThreshold[] = [
  { id: 1, type: 'Warning', limit_percent: 80 },
  { id: 2, type: 'Reject', limit_percent: 100 },
];

const SHARES = [
  { name: '0%', share: 0 },
  { name: '50%', share: 0.5 },
  { name: '80%', share: 0.8 },
  { name: '117%', share: 1.17 },
  { name: '218×', share: 218 },
  { name: 'No limit', share: null },
];

const GIB = 1024 ** 3;
const TIB = 1024 ** 4;

/** How much of a limit is used. */
export function UsageBars() {
  return (
    <Specimen title="Usage">
      {SHARES.map(({ name, share }) => (
        <Named key={name} name={name}>
          <span className={styles.bar}>
            <QuotaBar share={share} thresholds={THRESHOLDS} />
          </span>
        </Named>
      ))}
      <QuotaUsage used={3.6 * GIB} limit={10 * GIB} thresholds={THRESHOLDS} source="Own limit" />
    </Specimen>
  );
}

const DAYS = ['22', '23', '24', '25', '26', '27', '28'].map((day) => `2026-11-${day}`);
const KINDS = ['pull_repo', 'push_repo', 'create_tag', 'login_success', 'create_user'];
/** A quiet week with one loud day. */
const COUNTS = DAYS.flatMap((day, at) =>
  KINDS.map((kind, row) => ({ day, kind, count: at === 4 ? 40 * (row + 1) : (at * 3 + row) % 12 })),
);
const WEEK = { from: '2026-11-22', to: '2026-11-28' };

const nothing = () => undefined;

/** Charts, each with its numbers. */
export function Charts() {
  return (
    <Specimen title="Charts">
      <div className={styles.chart}>
        <LogBars
          buckets={logBuckets(WEEK, 'day', COUNTS)}
          size="day"
          onChoose={nothing}
          onPoint={nothing}
        />
      </div>
      <div className={styles.card}>
        <SizeBullet
          totals={{
            used: 102 * TIB,
            limits: 412 * TIB,
            inherited: 169 * TIB,
            unlimited: 3,
            namespaces: 90,
          }}
          size={65 * TIB}
          sizeValue="65 TiB"
          overCommitment="Limits total 6.3× the registry size."
        />
      </div>
      <div className={styles.card}>
        <SizeBullet
          totals={{ used: 12 * TIB, limits: 20 * TIB, inherited: 0, unlimited: 0, namespaces: 90 }}
          size={65 * TIB}
          sizeValue="65 TiB"
          overCommitment="Limits total 31% of the registry size."
        />
      </div>
      <div className={styles.card}>
        <SizeBulletLoading />
      </div>
    </Specimen>
  );
}
