import { useSyncExternalStore } from 'react';

import { onClockMove, registryNow } from '@/lib/clock';

/** One clock for everything that shows passing time, at each pace. */
function clock(every: number) {
  const listeners = new Set<() => void>();
  let now = registryNow();
  let timer: ReturnType<typeof setInterval> | undefined;
  const tick = () => {
    now = registryNow();
    for (const listener of listeners) listener();
  };
  let stopFollowing: (() => void) | undefined;
  return {
    read: () => {
      // Nobody kept it going: the time stood still since.
      if (timer === undefined) now = registryNow() - (registryNow() % every);
      return now;
    },
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      if (timer === undefined) {
        now = registryNow();
        timer = setInterval(tick, every);
        stopFollowing = onClockMove(tick);
      }
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        clearInterval(timer);
        timer = undefined;
        stopFollowing?.();
      };
    },
  };
}

const seconds = clock(1_000);
const halfMinutes = clock(30_000);

/** The registry's time in epoch milliseconds, kept up to date every second or, by default, every half minute. */
export function useNow(pace: 'second' | 'half-minute' = 'half-minute'): number {
  const { subscribe, read } = pace === 'second' ? seconds : halfMinutes;
  return useSyncExternalStore(subscribe, read);
}
