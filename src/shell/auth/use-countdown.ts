import { useEffect, useState } from 'react';

import { whileVisible } from '@/lib/while-visible';

type Countdown = {
  /** Whole seconds left; 0 if there is nothing to wait for. */
  left: number;
  start: (seconds: number) => void;
};

/** Counts seconds down. */
export function useCountdown(): Countdown {
  const [until, setUntil] = useState(0);
  const [now, setNow] = useState(0);
  const left = Math.max(0, Math.ceil((until - now) / 1000));
  const running = left > 0;

  useEffect(() => {
    if (!running) return undefined;
    return whileVisible(() => setNow(performance.now()), 250);
  }, [running]);

  const start = (seconds: number) => {
    const moment = performance.now();
    setNow(moment);
    setUntil(moment + seconds * 1000);
  };
  return { left, start };
}
