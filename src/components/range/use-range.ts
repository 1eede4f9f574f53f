import { useMemo } from 'react';

import type { DayRange } from '@/lib/days';
import { rangeOf } from '@/lib/range-search';

/** Returns the days in the address, or the last seven; the same object as long as they are the same. */
export function useRange(search: Parameters<typeof rangeOf>[0]): DayRange {
  const { from, to } = rangeOf(search);
  return useMemo(() => ({ from, to }), [from, to]);
}
