import { useSyncExternalStore } from 'react';

import { onClockMove, registryNow } from '@/lib/clock';

/** Creates the clock of one pace, shared by everything that shows passing time. */
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
      // Without subscribers the clock stood still. One rendering sees one time.
      if (timer === undefined && Math.abs(registryNow() - now) >= 1_000) now = registryNow();
      return now;
    },
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      if (timer === undefined) {
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

/** Returns the registry's time in epoch milliseconds, updated every second or, by default, every half minute. */
export function useNow(pace: 'second' | 'half-minute' = 'half-minute'): number {
  const { subscribe, read } = pace === 'second' ? seconds : halfMinutes;
  return useSyncExternalStore(subscribe, read);
}
