import type { AggregatedLog } from '@/api/generated/types.gen';

import { pageInstead, pageServerError } from '../core/failures';
import { logRange } from '../core/log-dates';
import type { HandlersOf } from '../core/operation';
import { READ, type RulesOf } from '../core/rules';
import { pageToken, readPageToken } from '../core/paginate';
import {
  isDay,
  EMPTY_PAGES_DAY,
  LATER_PAGES_FAIL_DAY,
  PAGE_REPEATS_DAY,
  SEARCH_UNAVAILABLE_DAY,
  TOKENS_FORGOTTEN_DAY,
  TOKENS_FORGOTTEN_SOMETIMES_DAY,
} from '../core/sentinels';
import type { Registry } from '../registry';
import { type StoredLog, kindOf, timeOf } from '../state/audit-log';
import { mailDate } from '../views/dates';

const DAY_MS = 86_400_000;
const PAGE_SIZE = 20;
/** The longest span that is aggregated, the added day included (C 5.6). */
const LONGEST_AGGREGATE_MS = 31 * DAY_MS;

/** Returns whether log search is unavailable, which was an unhandled error before the field existed. */
function isUnavailable({ settings }: Registry, starttime: string | undefined): boolean {
  if (!isDay(starttime, SEARCH_UNAVAILABLE_DAY)) return false;
  if (!settings.has.searchUnavailable) throw pageServerError();
  return true;
}

const UNAVAILABLE = {
  search_unavailable: true,
  message: 'The log is kept in a system that this registry cannot search.',
} as const;

/**
 * The server keeps the log in three tables and reads them one after another, so a page can be short in the middle and
 * the last one empty (C 5.3). Here age separates them: each table holds entries older than the previous one.
 */
const TABLE_AGES_MS = [60 * 3_600_000, 300 * DAY_MS, Number.POSITIVE_INFINITY];

type Page = { entries: StoredLog[]; next?: { table: number; below: number } };

function readTable(
  registry: Registry,
  table: number,
  { start, end }: { start: number; end: number },
  below: number,
): Page {
  const bound = (index: number) => registry.startedAt - (TABLE_AGES_MS[index] ?? 0);
  const from = Math.max(start, bound(table));
  const to = table === 0 ? end : Math.min(end, bound(table - 1));
  const entries: StoredLog[] = [];
  for (const entry of registry.auditLog.range(from, to, below)) {
    const last = entries.at(-1);
    if (entries.length === PAGE_SIZE && last) return { entries, next: { table, below: last.id } };
    entries.push(entry);
  }
  if (table === TABLE_AGES_MS.length - 1) return { entries };
  // An empty table is skipped, except the last one.
  if (entries.length === 0) return readTable(registry, table + 1, { start, end }, below);
  return { entries, next: { table: table + 1, below: entries.at(-1)?.id ?? below } };
}

/** Counts entries by day and kind, in no useful order. */
function aggregate(registry: Registry, start: number, end: number): AggregatedLog[] {
  const counts = new Map<string, AggregatedLog>();
  // The server puts each day of the month into the month of the start; a day that this month lacks crashes it (C 5.6).
  const first = new Date(start);
  const daysOfMonth = new Date(
    Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0),
  ).getUTCDate();
  for (const entry of registry.auditLog.range(start, end)) {
    const time = timeOf(entry);
    const day = Math.floor(time / DAY_MS) * DAY_MS;
    const kind = kindOf(entry);
    const dayOfMonth = new Date(day).getUTCDate();
    if (dayOfMonth > daysOfMonth) throw pageServerError();
    const key = `${kind} ${day}`;
    const known = counts.get(key);
    if (known) known.count += 1;
    else counts.set(key, { kind, count: 1, datetime: mailDate(day) });
  }
  return [...counts].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
}

/** Returns whether the registry no longer accepts the token of a request. */
function isForgotten(
  registry: Registry,
  { starttime, next_page: token }: { starttime?: string; next_page?: string },
): boolean {
  if (isDay(starttime, TOKENS_FORGOTTEN_DAY)) return true;
  return (
    token !== undefined &&
    isDay(starttime, TOKENS_FORGOTTEN_SOMETIMES_DAY) &&
    registry.countOf('log page token') % 4 === 0
  );
}

const DATES = { starttime: 'text', endtime: 'text' } as const;

/** The checks that run before the handlers. */
export const logRules: RulesOf<'listAllLogs' | 'getAggregateLogs'> = {
  listAllLogs: { ...READ, query: { ...DATES, next_page: 'text', page: 'int' } },
  getAggregateLogs: {
    ...READ,
    query: DATES,
    internal: true,
    readonlySince: 'readonlySuperusersReadAll',
  },
};

export const logHandlers: HandlersOf<'listAllLogs' | 'getAggregateLogs'> = {
  listAllLogs({ registry, query }) {
    const now = registry.now();
    const range = logRange(query, now);
    const echo = { start_time: mailDate(range.start), end_time: mailDate(range.end) };
    if (isUnavailable(registry, query.starttime))
      return { status: 200, body: { ...echo, logs: [], ...UNAVAILABLE } };
    const { next_page: token } = query;
    if (token !== undefined && isDay(query.starttime, LATER_PAGES_FAIL_DAY)) throw pageInstead();
    const isEmpty = registry.behaviour.endlessLists || isDay(query.starttime, EMPTY_PAGES_DAY);
    if (token !== undefined && isEmpty) {
      const next_page = pageToken({ table: 0, below: 0 }, now);
      return { status: 200, body: { ...echo, logs: [], next_page } };
    }
    // The token holds no dates: without them the default window applies (C 4).
    const position = isForgotten(registry, query) ? undefined : readPageToken(token, now);
    const below = position?.['below'] ?? Number.POSITIVE_INFINITY;
    const table = position?.['table'] ?? 0;
    const { entries, next: following } = readTable(registry, table, range, below);
    const repeats = position !== undefined && isDay(query.starttime, PAGE_REPEATS_DAY);
    const next = repeats
      ? { table, below }
      : (following ?? (isEmpty ? { table, below: 0 } : undefined));
    const logs = entries.map((entry) => registry.auditLog.view(entry));
    return {
      status: 200,
      body: { ...echo, logs, ...(next && { next_page: pageToken(next, now) }) },
    };
  },

  getAggregateLogs({ registry, query }) {
    if (isUnavailable(registry, query.starttime))
      return { status: 200, body: { aggregated: [], ...UNAVAILABLE } };
    const { start, end } = logRange(query, registry.now());
    if (end - start > LONGEST_AGGREGATE_MS) throw pageServerError();
    return { status: 200, body: { aggregated: aggregate(registry, start, end) } };
  },
};
