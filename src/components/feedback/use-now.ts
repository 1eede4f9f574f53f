import { useSyncExternalStore } from 'react';

import { onClockMove, registryNow } from '@/lib/clock';
import { whileVisible } from '@/lib/while-visible';

/** Creates the clock of one pace, shared by everything that shows passing time. */
function clock(every: number) {
  const listeners = new Set<() => void>();
  let now = registryNow();
  const tick = () => {
    now = registryNow();
    for (const listener of listeners) listener();
  };
  let stop: (() => void) | undefined;
  return {
    read: () => {
      // Without subscribers the clock stood still. One rendering sees one time.
      if (stop === undefined && Math.abs(registryNow() - now) >= 1_000) now = registryNow();
      return now;
    },
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      if (stop === undefined) {
        const stopTicking = whileVisible(tick, every);
        const stopFollowing = onClockMove(tick);
        stop = () => {
          stopTicking();
          stopFollowing();
        };
      }
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        stop?.();
        stop = undefined;
      };
    },
  };
}

const seconds = clock(1_000);
const halfMinutes = clock(30_000);

/** Returns the registry's time in epoch milliseconds, updated every second or, by default, every half minute while the page is visible. */
export function useNow(pace: 'second' | 'half-minute' = 'half-minute'): number {
  const { subscribe, read } = pace === 'second' ? seconds : halfMinutes;
  return useSyncExternalStore(subscribe, read);
}
