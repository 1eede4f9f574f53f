import { Link } from '@tanstack/react-router';

import { Bytes } from '@/components/feedback/bytes';
import { TimeAgo } from '@/components/feedback/time-ago';
import { SizeBullet } from '@/components/namespace/size-bullet';
import bullet from '@/components/namespace/size-bullet.module.css';
import { type ByteCount, formatBytes, formatShare, shareOf } from '@/lib/bytes';
import { quotaLevel } from '@/lib/namespace-quota';
import type { NamespaceRow } from '@/lib/namespaces';
import type { QuotaTotals } from '@/lib/quota-totals';
import { formatCount } from '@/lib/text';

import { NamespaceLink } from './namespace-link';
import styles from './summary-chart.module.css';
import { SUMMARY_TITLES } from './summary-loading';

/** The numbers of the summary, in whatever form they are shown. */
export type Figures = {
  totals: QuotaTotals;
  /** Whether both lists are completely loaded. */
  complete: boolean;
  /** Null until calculated and loaded. */
  size: ByteCount | null;
  /** In epoch milliseconds. */
  calculatedAt: number | null;
  sizeState: 'reading' | 'read' | 'failed';
  retry: () => void;
  /** Whether a missing size leads to the screen that calculates it. */
  linked: boolean;
  overCommitment: string;
};

const NOT_CALCULATED = 'Not calculated yet';

/** Shows the registry against the sums of usage and limits, and the namespaces that use most; all have their numbers. */
export function SummaryChart(figures: Figures) {
  const { totals, complete, size, overCommitment } = figures;
  const soFar = !complete && <span className={styles.partial}> partial</span>;
  return (
    <div className={styles.figures}>
      <figure className={styles.figure}>
        <figcaption className={styles.heading}>
          <strong>{SUMMARY_TITLES[0]}</strong>
          {soFar}
        </figcaption>
        <SizeBullet
          totals={totals}
          size={size}
          sizeValue={<SizeValue {...figures} />}
          overCommitment={overCommitment}
        />
      </figure>
      <figure className={styles.figure}>
        <figcaption className={styles.heading}>
          <strong>{SUMMARY_TITLES[1]}</strong>
          {soFar}
        </figcaption>
        <TopConsumers totals={totals} complete={complete} />
      </figure>
    </div>
  );
}

function TopConsumers({ totals, complete }: Pick<Figures, 'totals' | 'complete'>) {
  const { top, rest, used: all } = totals;
  if (top.length === 0) {
    return complete && <p className={bullet.note}>No namespace uses storage yet.</p>;
  }
  return (
    <ul className={styles.top}>
      {top.map(({ row, used }, at) => (
        // Its place is part of its name, so that nothing moves while others overtake it.
        <li key={`${at} ${row.name}`}>
          <span className={styles.name}>
            <NamespaceLink kind={row.kind} name={row.name} />
          </span>
          <span className={styles.track} aria-hidden>
            <span style={{ width: `${(shareOf(used, top[0]?.used ?? 0) ?? 0) * 100}%` }} />
          </span>
          <Bytes value={used} of={row.quota?.limit} />
          <span className={bullet.dim}>{formatShare(shareOf(used, all) ?? 0)}</span>
          <OfLimit row={row} />
        </li>
      ))}
      {rest.used > 0 && (
        <li className={styles.rest}>
          {`${formatCount(rest.namespaces, 'other')}: ${formatBytes(rest.used)}, ${formatShare(shareOf(rest.used, all) ?? 0)}`}
        </li>
      )}
    </ul>
  );
}

/** Shows how much of its own limit a namespace uses, if that is near the limit or above it. */
export function OfLimit({ row: { quota } }: { row: NamespaceRow }) {
  const level = quota ? quotaLevel(quota) : undefined;
  if (!quota || quota.share === null || level === undefined || level === 'fine') return <span />;
  return (
    <span className={styles.level} data-level={level}>
      {formatShare(quota.share)} of limit
    </span>
  );
}

/** Shows the size, its age, and where it is calculated; or why it is missing. */
export function SizeValue({ size, calculatedAt, sizeState, retry, linked }: Figures) {
  if (sizeState === 'reading') return <span className={bullet.dim}>Loading</span>;
  if (sizeState === 'failed') {
    return (
      <>
        Could not be loaded{' '}
        <button type="button" className={styles.retry} onClick={retry}>
          Retry
        </button>
      </>
    );
  }
  if (size === null || calculatedAt === null) {
    return linked ? (
      <Link to="/registry-size" className={styles.retry}>
        {NOT_CALCULATED}
      </Link>
    ) : (
      NOT_CALCULATED
    );
  }
  return (
    <>
      <Bytes value={size} />{' '}
      <span className={bullet.dim}>
        <TimeAgo date={new Date(calculatedAt)} />
      </span>
    </>
  );
}
