import { formatNumber } from '@/lib/text';

import type { BucketSize, LogBucket } from './log-buckets';
import { rangeText } from './log-days';
import { KIND_GROUPS } from './log-groups';
import styles from './log-histogram.module.css';

const HEADER: Readonly<Record<BucketSize, string>> = { day: 'Day', week: 'Days', month: 'Days' };

type LogCountTableProps = { buckets: readonly LogBucket[]; size: BucketSize };

/** The numbers of the bars. */
export function LogCountTable({ buckets, size }: LogCountTableProps) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- scrolls, also by keyboard
    <section className={styles.scroller} tabIndex={0} aria-label="Counts as a table">
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{HEADER[size]}</th>
            <th scope="col">All</th>
            {KIND_GROUPS.map(({ id, label }) => (
              <th key={id} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {buckets.map((bucket) => (
            <tr key={bucket.from}>
              <th scope="row">{rangeText(bucket)}</th>
              <td>{formatNumber(bucket.total)}</td>
              {KIND_GROUPS.map(({ id }) => (
                <td key={id}>{formatNumber(bucket.groups.get(id) ?? 0)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
