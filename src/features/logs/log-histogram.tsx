import { Button, Skeleton } from '@mantine/core';
import { useQueries } from '@tanstack/react-query';
import { useMemo, useState } from 'react';

import { describeError, toApiError } from '@/api/errors';
import { countedDays, type LogCount, logCountQueries, type LogRow } from '@/api/queries/logs';
import { type List, listPredicates } from '@/components/list/list';
import { useNarrow } from '@/components/table/use-narrow';
import type { DayRange } from '@/lib/days';
import { filterRows } from '@/lib/table';
import { joinChoices, splitChoices } from '@/lib/table-search';
import { formatNumber } from '@/lib/text';

import { BucketWords, LogBars } from './log-bars';
import { bucketSize, type BucketSize, countRows, type LogBucket, logBuckets } from './log-buckets';
import { dayText, rangeText, shortDay, unbrokenDays, within } from '@/lib/day-text';
import { KIND_GROUPS } from './log-groups';
import styles from './log-histogram.module.css';
import { groupOf } from './log-kinds';
import series from './log-series.module.css';
import { filterWords, keepsKind, logFilters } from './logs-filters';
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
  const [pointed, setPointed] = useState<LogBucket | null>(null);
  const { rows } = source;
  const isFiltered = filterWords(search).length > 0;
  const byLoaded = isFiltered && source.complete;
  // The legend also counts the groups that the filter leaves out.
  const loadedOfAll = useMemo(
    () =>
      byLoaded ? countRows(filterRows(rows, listPredicates(logFilters, search, 'group'))) : null,
    [byLoaded, rows, search],
  );
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
  const keeps = keepsKind(search);
  const ofAll = keepsKind({ ...search, group: undefined });
  const everything =
    loadedOfAll ??
    results.flatMap(({ data }) => data?.counts ?? []).filter(({ kind }) => ofAll(kind));
  const buckets = logBuckets(
    counted,
    size,
    everything.filter(({ kind }) => keeps(kind)),
  );
  const ignored = byLoaded ? [] : filterWords({ ...search, group: undefined, kind: undefined });
  const matching = isFiltered && ignored.length === 0;
  const failed = (byLoaded ? [] : results).flatMap((result, at) => {
    const window = queries[at]?.window;
    return result.error && !result.isFetching && window ? [{ ...result, window }] : [];
  });
  const counting = !byLoaded && results.some(({ isFetching }) => isFetching);
  const chart = search.chart ?? (narrow ? 'off' : 'chart');
  const asTable = chart === 'table';
  const hidden = chart === 'off';
  const drawn = !hidden && !asTable;
  const lost = failed.length > 0 && failed.length === results.length;
  // The failure of the whole list says the same, and its retry counts again.
  if (failed.length > 0 && source.error !== null && rows.length === 0) return null;
  const total = buckets.reduce((sum, bucket) => sum + bucket.total, 0);
  // The counts of one month say nothing about the next, and would move aside when those arrive.
  const uncounted =
    !byLoaded && (results.some(({ data, error }) => !data && !error) || (counting && total === 0));
  const count = `${formatNumber(total)}${failed.length > 0 || counting ? ' (partial)' : ''}`;
  return (
    <section
      className={styles.histogram}
      aria-label="Entries by day"
      aria-busy={counting}
      data-uncounted={uncounted || undefined}
    >
      <div className={styles.head}>
        {hidden ? null : uncounted ? (
          <p key="counting">Counting by {size} (UTC)</p>
        ) : lost ? (
          <p key="lost" role="alert" className={styles.failed}>
            Could not count entries: {describeError(failed[0]?.error).title}.{' '}
            <Button
              variant="subtle"
              size="compact-xs"
              onClick={() => failed.forEach(({ refetch }) => void refetch())}
            >
              Retry
            </Button>
          </p>
        ) : (
          <p key="counted">
            <strong>{count}</strong> {matching ? 'matching entries' : 'entries'}, by {size} (UTC)
            {counted.from > range.from && `; days before ${dayText(counted.from)} are not counted`}
          </p>
        )}
        {drawn && !lost && (
          <Groups
            key={uncounted ? 'groups to come' : 'groups'}
            counts={uncounted ? null : everything}
            chosen={splitChoices(search.group)}
            choose={(groups) => change({ group: joinChoices(groups) })}
            pointed={pointed}
          />
        )}
        <span className={styles.controls}>
          {!hidden && !lost && (
            <Button
              variant="subtle"
              size="compact-xs"
              onClick={() => change({ chart: asTable ? 'chart' : 'table' }, true)}
            >
              {asTable ? 'Show as chart' : 'Show as table'}
            </Button>
          )}
          {(hidden || !lost) && (
            <Button
              variant="subtle"
              size="compact-xs"
              onClick={() => change({ chart: hidden ? 'chart' : 'off' }, true)}
            >
              {hidden ? 'Show chart' : asTable ? 'Hide table' : 'Hide chart'}
            </Button>
          )}
        </span>
      </div>
      {ignored.length > 0 && !hidden && (
        <p className={styles.ignored}>
          The registry counts by kind only. Until the entire range is loaded, these counts ignore{' '}
          <bdi>{ignored.join('; ')}</bdi>.
        </p>
      )}
      {!lost &&
        !hidden &&
        failed.map(({ window, error, refetch }) => (
          <p key={window.from} role="alert" className={styles.failed}>
            The counts of {unbrokenDays(rangeText(window))} could not be loaded:{' '}
            {describeError(error).title}.{' '}
            <Button variant="subtle" size="compact-xs" onClick={() => void refetch()}>
              Retry
            </Button>
          </p>
        ))}
      {asTable && !lost && <LogCountTable buckets={buckets} size={size} />}
      {drawn && uncounted && (
        <div className={styles.plotPlace}>
          <Skeleton height={60} />
        </div>
      )}
      {drawn && !uncounted && !lost && (
        <LogBars
          buckets={buckets}
          size={size}
          onPoint={setPointed}
          onChoose={({ from, to }) => change({ from, to, entry: undefined })}
        />
      )}
    </section>
  );
}

type GroupsProps = {
  /** Null while nothing is counted: then nothing shows, in the room of the groups. */
  counts: readonly LogCount[] | null;
  chosen: readonly string[];
  choose: (groups: readonly string[]) => void;
  /** The bar that is described in place of the legend. */
  pointed: LogBucket | null;
};

/** The legend: the groups with their numbers, as switches of the filter for groups. Its room is always the same. */
function Groups({ counts, chosen, choose, pointed }: GroupsProps) {
  const sums = new Map<string, number>();
  for (const { kind, count } of counts ?? []) {
    sums.set(groupOf(kind), (sums.get(groupOf(kind)) ?? 0) + count);
  }
  const shown = KIND_GROUPS.filter(
    ({ id }) => id !== 'other' || sums.has(id) || chosen.includes(id),
  );
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a fieldset is for forms
    <div role="group" aria-label="Groups" className={styles.groups}>
      {pointed && <BucketWords bucket={pointed} />}
      {shown.map(({ id, label, series: number }) => (
        <button
          key={id}
          type="button"
          hidden={pointed !== null}
          aria-pressed={chosen.includes(id)}
          data-out={
            (chosen.length > 0 ? !chosen.includes(id) : counts !== null && !sums.has(id)) ||
            undefined
          }
          onClick={() =>
            choose(
              KIND_GROUPS.map((group) => group.id).filter(
                (known) => chosen.includes(known) !== (known === id),
              ),
            )
          }
        >
          <span className={`${styles.swatch} ${series.series}`} data-series={number} />
          {label} <span className={styles.number}>{formatNumber(sums.get(id) ?? 0)}</span>
        </button>
      ))}
    </div>
  );
}

const HEADER: Readonly<Record<BucketSize, string>> = { day: 'Day', week: 'Days', month: 'Days' };

type LogCountTableProps = { buckets: readonly LogBucket[]; size: BucketSize };

/** The numbers of the bars. */
function LogCountTable({ buckets, size }: LogCountTableProps) {
  const groups = KIND_GROUPS.filter(({ id }) => buckets.some((bucket) => bucket.groups.has(id)));
  const [first, last] = [buckets[0], buckets.at(-1)];
  const oneYear = first && last && within({ from: first.from, to: last.to });
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- must be scrollable by keyboard
    <section className={styles.scroller} tabIndex={0} aria-label="Counts as a table">
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{HEADER[size]}</th>
            <th scope="col">All</th>
            {groups.map(({ id, label }) => (
              <th key={id} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {buckets.map((bucket) => (
            <tr key={bucket.from}>
              <th scope="row">
                {oneYear && size === 'day' ? shortDay(bucket.from) : rangeText(bucket)}
              </th>
              <td>{formatNumber(bucket.total)}</td>
              {groups.map(({ id }) => {
                const count = bucket.groups.get(id);
                return (
                  <td key={id} data-none={count === undefined || undefined}>
                    {count === undefined ? '—' : formatNumber(count)}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
