import { Button } from '@mantine/core';
import { useQueries } from '@tanstack/react-query';

import { describeError } from '@/api/errors';
import { logCountQueries } from '@/api/queries/logs';
import type { DayRange } from '@/lib/days';
import { formatNumber } from '@/lib/text';

import { type LogBucket, logBuckets } from './log-buckets';
import { dayText, rangeText } from './log-days';
import { KIND_GROUPS } from './log-kinds';
import type { LogsSearch } from './logs-search';
import styles from './log-histogram.module.css';

type LogHistogramProps = {
  range: DayRange;
  search: LogsSearch;
  change: (part: Partial<LogsSearch>, replace?: boolean) => void;
};

/** How many entries each day has, by groups of kinds, as the registry counts them: all of them, filters aside. */
export function LogHistogram({ range, search, change }: LogHistogramProps) {
  const queries = logCountQueries(range);
  const results = useQueries({ queries: queries.map(({ options }) => options) });
  if (results.some(({ data }) => data?.unavailable)) return null;
  const buckets = logBuckets(
    range,
    results.flatMap(({ data }) => data?.counts ?? []),
  );
  const failed = results.flatMap((result, at) => {
    const window = queries[at]?.window;
    return result.error && !result.isFetching && window ? [{ ...result, window }] : [];
  });
  const counting = results.some(({ isFetching }) => isFetching);
  const asTable = search.chart === 'table';
  const hidden = search.chart === 'off';
  const total = buckets.reduce((sum, bucket) => sum + bucket.total, 0);
  const count = `${formatNumber(total)}${failed.length > 0 || counting ? ' so far' : ''}`;
  return (
    <section className={styles.histogram} aria-label="Entries by day" aria-busy={counting}>
      <div className={styles.head}>
        <p>
          <strong>{count}</strong> entries in all, by{' '}
          {buckets[0]?.to === buckets[0]?.from ? 'day' : 'week'} of the registry (UTC)
        </p>
        <span className={styles.controls}>
          {!hidden && (
            <Button
              variant="subtle"
              size="compact-xs"
              onClick={() => change({ chart: asTable ? undefined : 'table' }, true)}
            >
              {asTable ? 'Show as chart' : 'Show as table'}
            </Button>
          )}
          <Button
            variant="subtle"
            size="compact-xs"
            onClick={() => change({ chart: hidden ? undefined : 'off' }, true)}
          >
            {hidden ? 'Show counts' : 'Hide'}
          </Button>
        </span>
      </div>
      {failed.map(({ window, error, refetch }) => (
        <p key={window.from} role="alert" className={styles.failed}>
          The counts of {rangeText(window)} are missing: {describeError(error).title}.{' '}
          <Button variant="subtle" size="compact-xs" onClick={() => void refetch()}>
            Retry
          </Button>
        </p>
      ))}
      {!hidden &&
        (asTable ? (
          <CountTable buckets={buckets} />
        ) : (
          <Bars
            buckets={buckets}
            onChoose={({ from, to }) => change({ from, to, entry: undefined })}
          />
        ))}
    </section>
  );
}

const bucketName = ({ from, to }: LogBucket) => rangeText({ from, to });

function Bars({
  buckets,
  onChoose,
}: {
  buckets: readonly LogBucket[];
  onChoose: (bucket: LogBucket) => void;
}) {
  const highest = Math.max(1, ...buckets.map(({ total }) => total));
  const [first, last] = [buckets[0], buckets.at(-1)];
  return (
    <div className={styles.chart}>
      <div className={styles.plot}>
        <span className={styles.highest}>{formatNumber(highest)}</span>
        <div className={styles.bars}>
          {buckets.map((bucket) => (
            <button
              key={bucket.from}
              type="button"
              className={styles.bar}
              title={`${bucketName(bucket)}: ${formatNumber(bucket.total)}`}
              aria-label={`${bucketName(bucket)}: ${formatNumber(bucket.total)} entries. Show only these days`}
              onClick={() => onChoose(bucket)}
            >
              {KIND_GROUPS.map(({ id, series }) => {
                const count = bucket.groups.get(id) ?? 0;
                return count === 0 ? null : (
                  <span
                    key={id}
                    data-series={series}
                    style={{ height: `${(count / highest) * 100}%` }}
                  />
                );
              })}
            </button>
          ))}
        </div>
        <div className={styles.ends}>
          <span>{first && dayText(first.from)}</span>
          <span>{last && first !== last && dayText(last.to)}</span>
        </div>
      </div>
      <ul className={styles.groups} aria-label="Groups">
        {KIND_GROUPS.map(({ id, label, series }) => (
          <li key={id}>
            <span data-series={series} className={styles.swatch} />
            {label}
            <span className={styles.number}>
              {formatNumber(buckets.reduce((sum, { groups }) => sum + (groups.get(id) ?? 0), 0))}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function CountTable({ buckets }: { buckets: readonly LogBucket[] }) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- scrolls, also by keyboard
    <section className={styles.scroller} tabIndex={0} aria-label="Counts as a table">
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Day</th>
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
              <th scope="row">{bucketName(bucket)}</th>
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
