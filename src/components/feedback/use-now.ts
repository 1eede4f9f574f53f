import { useSyncExternalStore } from 'react';

/** One clock for everything that shows passing time, at each pace. */
function clock(every: number) {
  const listeners = new Set<() => void>();
  let now = Date.now();
  let timer: ReturnType<typeof setInterval> | undefined;
  const tick = () => {
    now = Date.now();
    for (const listener of listeners) listener();
  };
  return {
    read: () => {
      // Nobody kept it going: the time stood still since.
      if (timer === undefined) now = Date.now() - (Date.now() % every);
      return now;
    },
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      if (timer === undefined) {
        now = Date.now();
        timer = setInterval(tick, every);
      }
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        clearInterval(timer);
        timer = undefined;
      };
    },
  };
}

const seconds = clock(1_000);
const halfMinutes = clock(30_000);

/** The time in epoch milliseconds, kept up to date every second or, by default, every half minute. */
export function useNow(pace: 'second' | 'half-minute' = 'half-minute'): number {
  const { subscribe, read } = pace === 'second' ? seconds : halfMinutes;
  return useSyncExternalStore(subscribe, read);
}
