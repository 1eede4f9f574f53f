import { Link } from '@tanstack/react-router';

import { BarPart } from '@/components/feedback/bar';
import { Bytes } from '@/components/feedback/bytes';
import { TimeAgo } from '@/components/feedback/time-ago';
import { SizeBars } from '@/components/namespace/size-bars';
import bars from '@/components/namespace/size-bars.module.css';
import { type ByteCount, formatShare, mostBytes, shareOf } from '@/lib/bytes';
import type { QuotaTotals } from '@/lib/quota-totals';
import { formatCount } from '@/lib/text';

import { NamespaceLink } from './namespace-link';
import styles from './summary-chart.module.css';

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
  overCommitment: string;
};

/**
 * Shows the registry against the sums of usage and limits, and the namespaces that use most; every bar has its number.
 */
export function SummaryChart(figures: Figures) {
  const { totals, complete, size, overCommitment } = figures;
  const widestUse = mostBytes(totals.top[0]?.used ?? 0, totals.rest.used);
  const soFar = !complete && <span className={styles.partial}> partial</span>;
  return (
    <div className={styles.figures}>
      <figure className={styles.figure}>
        <figcaption className={styles.heading}>
          <strong>Registry size, use and limits</strong>
          {soFar}
        </figcaption>
        <SizeBars
          totals={totals}
          size={size}
          sizeValue={<SizeValue {...figures} />}
          overCommitment={overCommitment}
        />
      </figure>
      <figure className={styles.figure}>
        <figcaption className={styles.heading}>
          <strong>Top consumers</strong>
          {soFar}
        </figcaption>
        <ul className={bars.bars}>
          {totals.top.map(({ row, used }) => (
            <li key={row.name}>
              <span className={bars.label}>
                <NamespaceLink kind={row.kind} name={row.name} />
              </span>
              <span className={bars.track} aria-hidden>
                <BarPart share={shareOf(used, widestUse)} />
              </span>
              <span className={bars.value}>
                <Bytes value={used} />{' '}
                <span className={bars.dim}>{formatShare(shareOf(used, totals.used) ?? 0)}</span>
              </span>
            </li>
          ))}
          {totals.rest.used > 0 && (
            <li>
              <span className={bars.label}>{formatCount(totals.rest.namespaces, 'other')}</span>
              <span className={bars.track} aria-hidden>
                <BarPart series="rest" share={shareOf(totals.rest.used, widestUse)} />
              </span>
              <span className={bars.value}>
                <Bytes value={totals.rest.used} />{' '}
                <span className={bars.dim}>
                  {formatShare(shareOf(totals.rest.used, totals.used) ?? 0)}
                </span>
              </span>
            </li>
          )}
        </ul>
        {totals.top.length === 0 && complete && (
          <p className={bars.note}>No namespace uses storage yet.</p>
        )}
      </figure>
    </div>
  );
}

/** Shows the size, its age, and where it is calculated; or why it is missing. */
export function SizeValue({ size, calculatedAt, sizeState, retry }: Figures) {
  if (sizeState === 'reading') return <span className={bars.dim}>Loading</span>;
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
    return (
      <Link to="/registry-size" className={styles.retry}>
        Never calculated
      </Link>
    );
  }
  return (
    <>
      <Bytes value={size} />{' '}
      <span className={bars.dim}>
        <TimeAgo date={new Date(calculatedAt)} />
      </span>
    </>
  );
}
