import type { QueryState } from '@tanstack/react-query';

import { msSince } from '@/lib/clock';

type Polled<Data> = { state: QueryState<Data> };

/**
 * Returns the options of a query that is repeated after every so many milliseconds, as long as `every` returns any.
 * Nothing is sent while the page is hidden, and what has become due meanwhile is sent once when it is visible again.
 */
export function polling<Data>(every: (query: Polled<Data>) => number | false) {
  return {
    refetchInterval: every,
    refetchIntervalInBackground: false,
    refetchOnWindowFocus: (query: Polled<Data>) => {
      const interval = every(query);
      const { dataUpdatedAt, errorUpdatedAt } = query.state;
      return interval !== false && msSince(Math.max(dataUpdatedAt, errorUpdatedAt)) >= interval
        ? ('always' as const)
        : false;
    },
  };
}
