import { Button } from '@mantine/core';
import { useQueries } from '@tanstack/react-query';

import { describeError, toApiError } from '@/api/errors';
import { countedDays, logCountQueries, type LogRow } from '@/api/queries/logs';
import type { List } from '@/components/list/list';
import { useNarrow } from '@/components/table/use-narrow';
import type { DayRange } from '@/lib/days';
import { formatNumber } from '@/lib/text';

import { LogBars } from './log-bars';
import { bucketSize, type BucketSize, countRows, type LogBucket, logBuckets } from './log-buckets';
import { dayText, rangeText } from './log-days';
import { KIND_GROUPS } from './log-groups';
import styles from './log-histogram.module.css';
import { filterWords, keepsKind } from './logs-filters';
import type { LogsSearch } from './logs-search';

type LogHistogramProps = {
  list: List<LogRow, LogsSearch>;
  range: DayRange;
  change: (part: Partial<LogsSearch>, replace?: boolean) => void;
};

/** More bars than this cannot be told apart. */
const MOST_BARS = { wide: 92, narrow: 31 };

/**
 * Shows how many entries each day has, by groups of kinds. With filters, it counts matches: here once the entire range
 * is loaded, before that by the registry, whose counts support only the filters for groups and kinds.
 */
export function LogHistogram({ list, range, change }: LogHistogramProps) {
  const { search, source } = list;
  const queries = logCountQueries(range);
  const results = useQueries({ queries: queries.map(({ options }) => options) });
  const narrow = useNarrow();
  if (results.some(({ data }) => data?.unavailable)) return null;
  if (results.some(({ error }) => error && toApiError(error).kind === 'forbidden')) {
    return (
      <p className={styles.refused}>
        No chart: this registry does not give read-only superusers counts by day. Quay 3.16 and
        later do.
      </p>
    );
  }
  const counted = countedDays(range);
  const size = bucketSize(counted, narrow ? MOST_BARS.narrow : MOST_BARS.wide);
  const isFiltered = filterWords(search).length > 0;
  const byLoaded = isFiltered && source.complete && !list.waiting;
  const keeps = keepsKind(search);
  const buckets = logBuckets(
    counted,
    size,
    byLoaded
      ? countRows(list.shown)
      : results.flatMap(({ data }) => data?.counts ?? []).filter(({ kind }) => keeps(kind)),
  );
  const ignored = byLoaded ? [] : filterWords({ ...search, group: undefined, kind: undefined });
  const matching = isFiltered && ignored.length === 0;
  const failed = (byLoaded ? [] : results).flatMap((result, at) => {
    const window = queries[at]?.window;
    return result.error && !result.isFetching && window ? [{ ...result, window }] : [];
  });
  const counting = !byLoaded && results.some(({ isFetching }) => isFetching);
  const asTable = search.chart === 'table';
  const hidden = search.chart === 'off';
  const total = buckets.reduce((sum, bucket) => sum + bucket.total, 0);
  const count = `${formatNumber(total)}${failed.length > 0 || counting ? ' (partial)' : ''}`;
  return (
    <section className={styles.histogram} aria-label="Entries by day" aria-busy={counting}>
      <div className={styles.head}>
        <p>
          <strong>{count}</strong> {matching ? 'matching entries' : 'entries in all'}, by {size}{' '}
          (UTC)
          {counted.from > range.from && `; days before ${dayText(counted.from)} are not counted`}
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
      {ignored.length > 0 && !hidden && (
        <p className={styles.ignored}>
          The registry counts by kind only. Until the entire range is loaded, these counts ignore{' '}
          <bdi>{ignored.join('; ')}</bdi>.
        </p>
      )}
      {failed.map(({ window, error, refetch }) => (
        <p key={window.from} role="alert" className={styles.failed}>
          The counts of {rangeText(window)} could not be loaded: {describeError(error).title}.{' '}
          <Button variant="subtle" size="compact-xs" onClick={() => void refetch()}>
            Retry
          </Button>
        </p>
      ))}
      {!hidden && asTable && <LogCountTable buckets={buckets} size={size} />}
      {!hidden && !asTable && (
        <div className={styles.chart}>
          <LogBars
            buckets={buckets}
            onChoose={({ from, to }) => change({ from, to, entry: undefined })}
          />
          <Groups buckets={buckets} />
        </div>
      )}
    </section>
  );
}

function Groups({ buckets }: { buckets: readonly LogBucket[] }) {
  return (
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
  );
}

const HEADER: Readonly<Record<BucketSize, string>> = { day: 'Day', week: 'Days', month: 'Days' };

type LogCountTableProps = { buckets: readonly LogBucket[]; size: BucketSize };

/** The numbers of the bars. */
function LogCountTable({ buckets, size }: LogCountTableProps) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- must be scrollable by keyboard
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
