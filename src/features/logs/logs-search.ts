import * as z from 'zod/mini';

import { registryNow } from '@/lib/clock';
import { addDays, dayOf, dayStart, type DayRange } from '@/lib/days';
import { listShape } from '@/lib/list-search';
import { searchChoices, searchText } from '@/lib/table-search';

import { KIND_GROUPS } from './log-groups';

/** The columns of the usage log, and what it can be filtered by; most values are known only by its entries. */
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
  chart: searchChoices(['table', 'off']),
  /** The entry whose details are open. */
  entry: searchText,
});

/** The state of the usage log; what is not there is as by default. */
export type LogsSearch = z.infer<typeof schema>;

/** Reads the state from the URL; never fails. Days that do not exist fall back to the default range. */
export function validateLogsSearch(search: Record<string, unknown>): LogsSearch {
  const read = schema.parse(search);
  const { from, to } = read;
  if (from === undefined || to === undefined || dayStart(from) === null || dayStart(to) === null) {
    return { ...read, from: undefined, to: undefined };
  }
  // A reversed range is empty at the server, or crashes it (C 5.1).
  return from <= to ? read : { ...read, from: to, to: from };
}

/** The last so many days, today included; days are the registry's, that is, of UTC (C 5.1). */
export function lastDays(count: number, now: number): DayRange {
  const to = dayOf(now);
  return { from: addDays(to, 1 - count), to };
}

/** The range in the URL, or the last seven days. */
export function rangeOf({ from, to }: LogsSearch, now = registryNow()): DayRange {
  return from !== undefined && to !== undefined ? { from, to } : lastDays(7, now);
}
