import { Button } from '@mantine/core';
import { useQueries } from '@tanstack/react-query';

import { describeError, toApiError } from '@/api/errors';
import { countedDays, logCountQueries } from '@/api/queries/logs';
import { useNarrow } from '@/components/table/use-narrow';
import type { DayRange } from '@/lib/days';
import { formatNumber } from '@/lib/text';

import { LogBars } from './log-bars';
import { bucketSize, type LogBucket, logBuckets } from './log-buckets';
import { LogCountTable } from './log-count-table';
import { dayText, rangeText } from './log-days';
import { KIND_GROUPS } from './log-groups';
import type { LogsSearch } from './logs-search';
import styles from './log-histogram.module.css';

type LogHistogramProps = {
  range: DayRange;
  search: LogsSearch;
  change: (part: Partial<LogsSearch>, replace?: boolean) => void;
};

/** More bars than these cannot be told apart. */
const MOST_BARS = { wide: 92, narrow: 31 };

/** How many entries each day has, by groups of kinds, as the registry counts them: all of them, filters aside. */
export function LogHistogram({ range, search, change }: LogHistogramProps) {
  const queries = logCountQueries(range);
  const results = useQueries({ queries: queries.map(({ options }) => options) });
  const narrow = useNarrow();
  if (results.some(({ data }) => data?.unavailable)) return null;
  if (results.some(({ error }) => error && toApiError(error).kind === 'forbidden')) {
    return (
      <p className={styles.refused}>
        No chart: this registry does not give counts by day to read-only superusers. That came with
        Quay 3.16.
      </p>
    );
  }
  const counted = countedDays(range);
  const size = bucketSize(counted, narrow ? MOST_BARS.narrow : MOST_BARS.wide);
  const buckets = logBuckets(
    counted,
    size,
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
          <strong>{count}</strong> entries in all, by {size} (UTC)
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
      {failed.map(({ window, error, refetch }) => (
        <p key={window.from} role="alert" className={styles.failed}>
          The counts of {rangeText(window)} are missing: {describeError(error).title}.{' '}
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
