import { useQueries } from '@tanstack/react-query';

import { countedDays, logCountQueries } from '@/api/queries/logs';
import type { DayRange } from '@/lib/days';

/** Returns how many entries a range has by the registry's count; undefined while any part of it is not counted. */
export function useLogTotal(range: DayRange): number | undefined {
  const results = useQueries({ queries: logCountQueries(range).map(({ options }) => options) });
  if (countedDays(range).from !== range.from) return undefined;
  let total = 0;
  for (const { data } of results) {
    if (!data || data.unavailable) return undefined;
    for (const { count } of data.counts) total += count;
  }
  return total;
}
