import { registryNow } from './clock';
import { addDays, dayOf, dayStart, type DayRange } from './days';
import { searchText } from './table-search';

/** The fields of a search schema that hold a range of days: `YYYY-MM-DD`; both or neither. */
export const rangeShape = { from: searchText, to: searchText };

type RangeSearch = { from?: string | undefined; to?: string | undefined };

/** Orders the days of an address. Days that do not exist are removed, so that the default range applies. */
export function readRange<Search extends RangeSearch>(search: Search): Search {
  const { from, to } = search;
  if (from === undefined || to === undefined || dayStart(from) === null || dayStart(to) === null) {
    return { ...search, from: undefined, to: undefined };
  }
  // The server returns nothing for a reversed range, or crashes (C 5.1).
  return from <= to ? search : { ...search, from: to, to: from };
}

/** Returns the last days up to and including today; days of the registry are UTC days (C 5.1). */
export function lastDays(count: number, now: number): DayRange {
  const to = dayOf(now);
  return { from: addDays(to, 1 - count), to };
}

/** Returns the range in the URL, or the last seven days. */
export function rangeOf({ from, to }: RangeSearch, now = registryNow()): DayRange {
  return from !== undefined && to !== undefined ? { from, to } : lastDays(7, now);
}
