import * as z from 'zod/mini';

import { registryNow } from '@/lib/clock';
import { addDays, dayOf, dayStart, type DayRange } from '@/lib/days';
import { listShape } from '@/lib/list-search';
import { searchChoices, searchText } from '@/lib/table-search';

import { KIND_GROUPS } from './log-groups';

/** The columns of the usage log, and its filters; most values are known only from its entries. */
export const LOGS = {
  columns: ['time', 'what', 'performer', 'namespace', 'ip', 'kind'],
  facets: {
    group: KIND_GROUPS.map(({ id }) => id),
    kind: 'any',
    performer: 'any',
    namespace: 'any',
    repository: 'any',
    ip: 'any',
  },
} as const;

const schema = z.object({
  ...listShape(LOGS),
  /** First and last day, `YYYY-MM-DD`; both or neither. */
  from: searchText,
  to: searchText,
  /** On a phone, the counts are off unless chosen. */
  chart: searchChoices(['chart', 'table', 'off']),
  /** The entry with open details. */
  entry: searchText,
});

/** The state of the usage log; missing values mean the default. */
export type LogsSearch = z.infer<typeof schema>;

/** Reads the state from the URL; never fails. Days that do not exist fall back to the default range. */
export function validateLogsSearch(search: Record<string, unknown>): LogsSearch {
  const read = schema.parse(search);
  const { from, to } = read;
  if (from === undefined || to === undefined || dayStart(from) === null || dayStart(to) === null) {
    return { ...read, from: undefined, to: undefined };
  }
  // The server returns nothing for a reversed range, or crashes (C 5.1).
  return from <= to ? read : { ...read, from: to, to: from };
}

/** Returns the last days up to and including today; days of the registry are UTC days (C 5.1). */
export function lastDays(count: number, now: number): DayRange {
  const to = dayOf(now);
  return { from: addDays(to, 1 - count), to };
}

/** Returns the range in the URL, or the last seven days. */
export function rangeOf({ from, to }: LogsSearch, now = registryNow()): DayRange {
  return from !== undefined && to !== undefined ? { from, to } : lastDays(7, now);
}
