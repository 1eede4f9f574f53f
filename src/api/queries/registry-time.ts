import { queryOptions } from '@tanstack/react-query';

import { isTimeUntold, noteTime, registryNow } from '@/lib/clock';
import { parseServerDate } from '@/lib/server-date';

import { getRegistryConfig, listAllLogs } from '../generated/sdk.gen';

const DAY = 86_400_000;

/**
 * Returns the query for the registry's time. The client takes it from the `Date` header of any response. Where that is
 * not readable, the log gives it: without dates it covers the time until a day after now, to the second (C 5.1). On a
 * server that does not run in UTC, that is off by its zone, as are all times of its log.
 */
export function registryTime() {
  return queryOptions({
    queryKey: ['registry', 'time'],
    queryFn: async ({ signal }): Promise<number> => {
      if (isTimeUntold()) {
        const sent = performance.now();
        const { data } = await listAllLogs({ query: {}, signal });
        const end = parseServerDate(data.end_time)?.getTime();
        if (end !== undefined) noteTime({ told: end - DAY, sent, received: performance.now() });
      } else await getRegistryConfig({ signal });
      return registryNow();
    },
  });
}
