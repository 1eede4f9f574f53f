import { queryOptions } from '@tanstack/react-query';

import { isTimeUntold, noteTime, registryNow } from '@/lib/clock';
import { parseServerDate } from '@/lib/dates';

import { getRegistryConfig, listAllLogs } from '../generated/sdk.gen';

const DAY = 86_400_000;

/**
 * Asks the registry what time it is. Any answer tells it by its `Date`, which the client notes. Where that cannot be read,
 * the log does: without dates it covers the time until a day after now, to the second (C 5.1). On a server that is not
 * run in UTC that is wrong by its zone, as are all times of its log.
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
