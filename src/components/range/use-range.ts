import { useMemo } from 'react';

import { type ChangeSearch, useChangeSearch } from '@/components/list/list';
import { usePreferences } from '@/components/preferences/preferences';
import type { Zone } from '@/lib/dates';
import type { DayRange } from '@/lib/days';
import type { ListSearch } from '@/lib/list-search';
import { rangeOf } from '@/lib/range-search';

/** What a list of some days needs. */
type RangeOfList<Search> = {
  /** The days in the address, or the last seven; the same object as long as they are the same. */
  range: DayRange;
  /** The same as text, for what begins anew with other days. */
  scope: string;
  /** In which the times of a day are shown. */
  zone: Zone;
  change: ChangeSearch<Search>;
};

/** Returns the days of a list whose address names them. */
export function useRange<Search extends ListSearch & Parameters<typeof rangeOf>[0]>(
  search: Search,
): RangeOfList<Search> {
  const { from, to } = rangeOf(search);
  return {
    range: useMemo(() => ({ from, to }), [from, to]),
    scope: `${from} ${to}`,
    zone: usePreferences().zone,
    change: useChangeSearch<Search>(),
  };
}
