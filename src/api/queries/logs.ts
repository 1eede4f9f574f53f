import { queryOptions, type QueryClient } from '@tanstack/react-query';
import * as z from 'zod/mini';

import { registryNow } from '@/lib/clock';
import { parseServerDate } from '@/lib/server-date';
import { markOdd, oddityOf } from '@/lib/odd-rows';
import { addDays, dayOf, dayStart, monthsOf, type DayRange } from '@/lib/days';
import { writeJson } from '@/lib/json';

import type { CrawlDefinition } from '../crawl';
import { ApiError } from '../errors';
import { getAggregateLogs, listAllLogs } from '../generated/sdk.gen';
import type { LogEntry } from '../generated/types.gen';
import type { Page, PageRequest, ProgressCheck } from '../pages';
import { createTurn } from '../turn';

export type { LogEntry } from '../generated/types.gen';

/**
 * A loaded log entry. The registry gives it no id, and two can be equal (C 5.2), so its id is its second and its place
 * among the entries of that second, which does not change when newer entries arrive.
 */
export type LogRow = {
  id: string;
  /** In epoch milliseconds; null for an unreadable date. */
  time: number | null;
  entry: LogEntry;
};

/** What a response says about the whole load. */
export type LogAbout = {
  /** Set when the registry returned another range than the requested one (C 5.1). */
  otherRange: { start: string; end: string } | null;
  /** Set when this registry's log cannot be searched (C 5.5). */
  unavailable: string | null;
  /** How often the registry lost its place and the walk continued from the last entry. */
  losses: number;
};

function formatServerDay(day: string): string {
  const [year, month, date] = day.split('-');
  return `${month}/${date}/${year}`;
}

/** Formats the days in the only form that the server reads (C 5.1). */
export function logQuery({ from, to }: DayRange): { starttime: string; endtime: string } {
  return { starttime: formatServerDay(from), endtime: formatServerDay(to) };
}

/** Returns the range that the server used if it is not the requested one; the server adds a day to the end (C 5.1). */
function otherRange(
  range: DayRange,
  { start_time: start, end_time: end }: { start_time?: string; end_time?: string },
): LogAbout['otherRange'] {
  if (start === undefined || end === undefined) return null;
  const same =
    parseServerDate(start)?.getTime() === dayStart(range.from) &&
    parseServerDate(end)?.getTime() === dayStart(addDays(range.to, 1));
  return same ? null : { start, end };
}

/** The parts of a row that determine the ids of the rows after it. */
type RowBefore = Pick<LogRow, 'id' | 'time'>;

/** Converts entries to rows with ids; `last` is the row before them. */
function logRows(entries: readonly LogEntry[], last: RowBefore | undefined): LogRow[] {
  const rows: LogRow[] = [];
  let before = last;
  for (const entry of entries) {
    const time = parseServerDate(entry.datetime)?.getTime() ?? null;
    // An entry without a date takes the second of the entry before it; otherwise several would share an id.
    const [lastSecond = 'undated', lastPlace = '-1'] = before?.id.split('-') ?? [];
    const second = time === null ? lastSecond : String(time / 1000);
    const place = second === lastSecond ? Number(lastPlace) + 1 : 0;
    const row = markOdd({ id: `${second}-${place}`, time, entry }, oddityOf(entry));
    before = row;
    rows.push(row);
  }
  return rows;
}

/** The registry went back to newer entries (C 4), and the last loaded entry could not be found again. */
export class LogRestartedError extends ApiError {
  constructor() {
    super({ kind: 'unknown', operation: 'GET /api/v1/superuser/logs', status: 200 });
  }
}

/** Whether a page can follow the last row: entries come newest first, so its first entry must not be newer. */
function followsLast(first: LogRow | undefined, last: RowBefore | undefined): boolean {
  if (!first || !last || first.time === null || last.time === null) return true;
  return first.time <= last.time;
}

const zLogCursor = z.object({
  /** The registry's own cursor, which does not contain the dates (C 4). */
  token: z.optional(z.string()),
  /** The last requested day; before the end of the range once the registry has lost its place. */
  to: z.string(),
  losses: z.int(),
  /** The id of the row after which the place was last lost. */
  lostAfter: z.optional(z.string()),
  /** The row before the page, until the row of `lostAfter` is found again. */
  seeking: z.optional(z.nullable(z.object({ id: z.string(), time: z.nullable(z.number()) }))),
});

type LogCursor = z.infer<typeof zLogCursor>;

/** Where in a range a page begins: after the last row of the previous page, at that page's cursor. */
export type LogPlace = Omit<PageRequest<LogRow>, 'limit'> & { range: DayRange };

/** A page of the log. */
export type LogPage = Page<LogRow, LogAbout> & { about: LogAbout };

/** Compares entries without account names: renaming or deleting an account rewrites them in old entries (C 5.2). */
const isSameEntry = (a: LogEntry, b: LogEntry) =>
  a.kind === b.kind && writeJson(a.metadata) === writeJson(b.metadata);

/**
 * Returns the part of a page after the last loaded row. Finds that row by its second and its place within it, since no
 * entries are added to seconds that have passed.
 */
function afterLast(
  sent: readonly LogRow[],
  last: LogRow,
  isLastPage: boolean,
): { rows: readonly LogRow[]; found: boolean } {
  const at = sent.findIndex(({ id }) => id === last.id);
  const match = sent[at];
  if (match && isSameEntry(match.entry, last.entry)) {
    return { rows: sent.slice(at + 1), found: true };
  }
  const end = sent.at(-1);
  if (match || isLastPage || !followsLast(last, end)) throw new LogRestartedError();
  return { rows: [], found: false };
}

/**
 * Loads one page of at most 20 entries, newest first; only a page without `nextPage` is the last one (C 5.3). Where the
 * registry no longer knows the cursor and starts over (C 4), requests the days up to the last row instead and skips the
 * rows that are already loaded: `rows` is then shorter than `sent`.
 *
 * @throws LogRestartedError when the last row is not found again, or the place is lost twice at the same row
 */
export async function readLogPage(place: LogPlace): Promise<LogPage> {
  const { range, cursor, last, signal } = place;
  const at: LogCursor =
    cursor === undefined ? { to: range.to, losses: 0 } : zLogCursor.parse(JSON.parse(cursor));
  const asked = { from: range.from, to: at.to };
  const { data } = await listAllLogs({
    // Without the dates, the next page would use the default range (C 4).
    query: { ...logQuery(asked), next_page: at.token },
    ...(signal && { signal }),
  });
  const isSeeking = at.seeking !== undefined;
  const before = isSeeking ? (at.seeking ?? undefined) : last;
  const sent = logRows(data.logs, before);
  if (at.token !== undefined && !followsLast(sent[0], before)) {
    if (isSeeking || !last || last.time === null || at.lostAfter === last.id) {
      throw new LogRestartedError();
    }
    const again: LogCursor = {
      to: dayOf(last.time),
      losses: at.losses + 1,
      lostAfter: last.id,
      seeking: null,
    };
    return readLogPage({ ...place, cursor: JSON.stringify(again) });
  }
  const token = data.next_page;
  const { rows, found } =
    isSeeking && last ? afterLast(sent, last, token === undefined) : { rows: sent, found: true };
  const next: LogCursor = { ...at, token, seeking: undefined };
  if (!found) {
    const end = sent.at(-1);
    next.seeking = end ? { id: end.id, time: end.time } : at.seeking;
  }
  return {
    rows,
    sent,
    nextPage: token === undefined ? undefined : JSON.stringify(next),
    about: {
      otherRange: otherRange(asked, data),
      unavailable: data.search_unavailable === true ? (data.message ?? '') : null,
      losses: at.losses,
    },
  };
}

/**
 * Returns the progress check of one walk through the log. Entries have no id, so a page brings nothing new if it equals
 * an earlier page of the same second; a page that goes back further is not a successor at all.
 */
export function newEntries(): ProgressCheck<LogRow> {
  const pages = new Set<string>();
  let second: number | undefined;
  return ({ rows, sent = rows }) => {
    const time = sent.findLast((row) => row.time !== null)?.time ?? undefined;
    if (time !== undefined && time !== second) {
      second = time;
      pages.clear();
    }
    const text = writeJson(sent.map(({ entry }) => entry));
    const news = sent.length > 0 && !pages.has(text);
    pages.add(text);
    return { news, beginning: false };
  };
}

/** Number of rows loaded at once; more on demand, since a range can have millions of entries. */
const LOG_PORTION = 200;

/** The list of a range that was just left may still be loading a page of the same log. */
const pageTurn = createTurn();

/** Defines the log of a range of days, newest first (C 1.6). */
export function logReading(range: DayRange): CrawlDefinition<LogRow, LogAbout> {
  return {
    queryKey: ['logs', 'entries', range.from, range.to],
    rowId: (row) => row.id,
    portion: LOG_PORTION,
    ownScreen: true,
    progress: newEntries,
    fetchPage: ({ cursor, last, signal }) =>
      pageTurn(signal, () => readLogPage({ range, cursor, last, ...(signal && { signal }) })),
  };
}

/** Counting is expensive for the server, and one month after another is enough. */
const countTurn = createTurn();

/** Number of entries of a kind on a day. */
export type LogCount = { day: string; kind: string; count: number };

/**
 * Returns the query for the counts of some days of one month by day and kind (C 5.6). A window within one month is
 * never too long, and avoids the server's trouble with days that the month of the start does not have.
 */
function logCounts(window: DayRange) {
  return queryOptions({
    queryKey: ['logs', 'counts', window.from, window.to],
    staleTime: 60_000,
    // As with the list, a failure from the loader is shown.
    retryOnMount: false,
    queryFn: ({ signal }) =>
      countTurn(signal, async () => {
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

/** One query per month: beyond two years there would be too many. */
const MOST_DAYS_COUNTED = 731;

/** Returns the days of a range that are counted: those that can have entries, limited to the last two years. */
export function countedDays({ from, to }: DayRange, now = registryNow()): DayRange {
  // One day later than this clock says, since the registry's may be ahead.
  const latest = addDays(dayOf(now), 1);
  const end = to > latest && from <= latest ? latest : to;
  const start = addDays(end, 1 - MOST_DAYS_COUNTED);
  return { from: from > start ? from : start, to: end };
}

/** Returns the queries for the counts of a range, one for each month. */
export const logCountQueries = (range: DayRange) =>
  monthsOf(countedDays(range)).map((window) => ({ window, options: logCounts(window) }));

/** Starts counting a range; does not wait for it. */
export function startLogCounts(client: QueryClient, range: DayRange): void {
  for (const { options } of logCountQueries(range)) client.query(options).catch(() => undefined);
}
