import * as z from 'zod/mini';

import { registryNow } from '@/lib/clock';
import { addDays, dayOf, dayStart, type DayRange } from '@/lib/days';
import { searchChoices, searchText, splitChoices } from '@/lib/table-search';

import { KIND_GROUPS } from './log-groups';

const schema = z.object({
  /** First and last day, `YYYY-MM-DD`; both or neither. */
  from: searchText,
  to: searchText,
  q: searchText,
  group: searchChoices(KIND_GROUPS.map(({ id }) => id)),
  kind: searchText,
  performer: searchText,
  namespace: searchText,
  repository: searchText,
  ip: searchText,
  chart: searchChoices(['table', 'off']),
  cols: searchChoices(['time', 'what', 'performer', 'namespace', 'ip', 'kind']),
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

/**
 * Values that others chose, several in one part of the URL: each is encoded, since any may hold a comma. A link to the
 * entries of one account is `{ performer: encodeURIComponent(name) }`, of one account or organization
 * `{ namespace: encodeURIComponent(name) }`, and of some kinds `{ kind: 'build_dockerfile,cancel_build' }`.
 */
export const joinValues = (values: readonly string[]): string | undefined =>
  values.length === 0 ? undefined : values.map(encodeURIComponent).join(',');

/**
 * The values of such a part. A space can only be the plus sign of a robot's name in an address written by hand
 * (`performer=acme+deploy`): no name has a space, and links of the console encode one.
 */
export const splitValues = (text: string | undefined): readonly string[] =>
  splitChoices(text?.replaceAll(' ', '+')).map((value) => {
    try {
      return decodeURIComponent(value);
    } catch {
      return value;
    }
  });
