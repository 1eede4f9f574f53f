import { queryOptions, type QueryClient } from '@tanstack/react-query';

import { registryNow } from '@/lib/clock';
import { parseServerDate } from '@/lib/dates';
import { addDays, dayOf, dayStart, monthsOf, type DayRange } from '@/lib/days';

import type { CrawlDefinition } from '../crawl';
import { ApiError } from '../errors';
import { getAggregateLogs, listAllLogs } from '../generated/sdk.gen';
import type { LogEntry } from '../generated/types.gen';

export type { LogEntry } from '../generated/types.gen';

/**
 * One entry as it was read. The registry gives it no id, and two can be equal (C 5.2): here it is named by its second and
 * its place among the entries of that second, which stays so when newer entries come.
 */
export type LogRow = {
  id: string;
  /** In epoch milliseconds; null for a date that cannot be read. */
  time: number | null;
  entry: LogEntry;
};

/** What an answer says of the whole reading. */
export type LogAbout = {
  /** Set when the registry answered for another range than the one that was asked for (C 5.1). */
  otherRange: { start: string; end: string } | null;
  /** Set when this registry's log cannot be searched (C 5.5). */
  unavailable: string | null;
};

function written(day: string): string {
  const [year, month, date] = day.split('-');
  return `${month}/${date}/${year}`;
}

/** The days as the server reads them, and nothing else does it read (C 5.1). */
function logQuery({ from, to }: DayRange): { starttime: string; endtime: string } {
  return { starttime: written(from), endtime: written(to) };
}

/** Compares the range in force with the one that was asked for; the server adds a day to the end (C 5.1). */
function otherRange(
  range: DayRange,
  { start_time: start, end_time: end }: { start_time: string; end_time: string },
): LogAbout['otherRange'] {
  const same =
    parseServerDate(start)?.getTime() === dayStart(range.from) &&
    parseServerDate(end)?.getTime() === dayStart(addDays(range.to, 1));
  return same ? null : { start, end };
}

/** Gives entries their names; `last` is the row before them. */
function logRows(entries: readonly LogEntry[], last: LogRow | undefined): LogRow[] {
  const rows: LogRow[] = [];
  let before = last;
  for (const entry of entries) {
    const time = parseServerDate(entry.datetime)?.getTime() ?? null;
    const place = before && before.time === time ? Number(before.id.split('-')[1]) + 1 : 0;
    before = { id: `${time === null ? 'undated' : time / 1000}-${place}`, time, entry };
    rows.push(before);
  }
  return rows;
}

/** The registry went back to newer entries: it no longer knows the cursor and began anew (C 4). */
export class LogRestartedError extends ApiError {
  constructor() {
    super({ kind: 'unknown', operation: 'GET /api/v1/superuser/logs', status: 200 });
  }
}

/** Entries come newest first; a page that begins with a newer one than the last cannot follow it. */
function followsLast(first: LogRow | undefined, last: LogRow | undefined): boolean {
  if (!first || !last || first.time === null || last.time === null) return true;
  return first.time <= last.time;
}

/** Where in a range a page begins: after the last row of the page before it, at that page's cursor. */
export type LogPlace = {
  range: DayRange;
  cursor: string | undefined;
  last: LogRow | undefined;
  signal?: AbortSignal;
};

/**
 * Reads one page of 20 entries at most, newest first; only without `nextPage` it is the last one (C 5.3).
 *
 * @throws LogRestartedError when the page cannot follow the one before
 */
export async function readLogPage({ range, cursor, last, signal }: LogPlace): Promise<{
  rows: readonly LogRow[];
  nextPage: string | undefined;
  about: LogAbout;
}> {
  const { data } = await listAllLogs({
    // The token does not hold the dates: without them, the next page would be of the default range (C 4).
    query: { ...logQuery(range), next_page: cursor },
    ...(signal && { signal }),
  });
  const rows = logRows(data.logs, last);
  if (cursor !== undefined && !followsLast(rows[0], last)) throw new LogRestartedError();
  const about: LogAbout = {
    otherRange: otherRange(range, data),
    unavailable: data.search_unavailable === true ? (data.message ?? '') : null,
  };
  return { rows, nextPage: data.next_page, about };
}

/** What is read at once; more on demand, since a range can have millions of entries. */
const LOG_PORTION = 200;

/** The log of some days, newest first (C 1.6). */
export function logReading(range: DayRange): CrawlDefinition<LogRow, LogAbout> {
  return {
    queryKey: ['logs', 'entries', range.from, range.to],
    rowId: (row) => row.id,
    portion: LOG_PORTION,
    fetchPage: ({ cursor, last }) => readLogPage({ range, cursor, last }),
  };
}

let turn: Promise<unknown> = Promise.resolve();

/** Counting is expensive for the server: one request after another. */
function inTurn<Result>(signal: AbortSignal, work: () => Promise<Result>): Promise<Result> {
  const run = () => {
    signal.throwIfAborted();
    return work();
  };
  const result = turn.then(run, run);
  turn = result.catch(() => undefined);
  return result;
}

/** How many entries of a kind a day has. */
export type LogCount = { day: string; kind: string; count: number };

/**
 * The counts of some days of one month by day and kind (C 5.6). A window within one month is never too long, and keeps
 * clear of the server's trouble with days that the month of the start does not have.
 */
function logCounts(window: DayRange) {
  return queryOptions({
    queryKey: ['logs', 'counts', window.from, window.to],
    staleTime: 60_000,
    // As with the list: a failure that the loader met is shown.
    retryOnMount: false,
    queryFn: ({ signal }) =>
      inTurn(signal, async () => {
        const { data } = await getAggregateLogs({ query: logQuery(window), signal });
        const counts = data.aggregated.flatMap(({ kind, count, datetime }): LogCount[] => {
          const time = parseServerDate(datetime)?.getTime();
          return time === undefined
            ? []
            : [{ day: new Date(time).toISOString().slice(0, 10), kind, count }];
        });
        return { counts, unavailable: data.search_unavailable === true };
      }),
  });
}

/** A query for each month: beyond two years there would be too many of them. */
const MOST_DAYS_COUNTED = 731;

/** The days of a range that are counted: those that can have entries, and of these the last two years. */
export function countedDays({ from, to }: DayRange, now = registryNow()): DayRange {
  // A day more than this clock says, as the registry's may be ahead.
  const latest = addDays(dayOf(now), 1);
  const end = to > latest && from <= latest ? latest : to;
  const start = addDays(end, 1 - MOST_DAYS_COUNTED);
  return { from: from > start ? from : start, to: end };
}

/** The counts of a range, a query for each of its months. */
export const logCountQueries = (range: DayRange) =>
  monthsOf(countedDays(range)).map((window) => ({ window, options: logCounts(window) }));

/** Begins to count a range; does not wait for it. */
export function startLogCounts(client: QueryClient, range: DayRange): void {
  for (const { options } of logCountQueries(range)) void client.prefetchQuery(options);
}
