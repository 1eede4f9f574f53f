import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';

/** How often to look, and when a page has probably finished loading, in milliseconds. */
const EVERY = 2_000;
/** When a long list that still loads no longer holds up the rest, in milliseconds. */
const LATEST = 10_000;

/**
 * Whether the page has probably finished loading. Code that nobody has asked for yet is fetched and run only then: it would
 * slow down the list that is wanted.
 */
export function useIdle(): boolean {
  const client = useQueryClient();
  const [idle, setIdle] = useState(false);
  useEffect(() => {
    if (idle) return undefined;
    const opened = performance.now();
    const timer = setInterval(() => {
      if (client.isFetching() === 0 || performance.now() - opened >= LATEST) setIdle(true);
    }, EVERY);
    return () => clearInterval(timer);
  }, [client, idle]);
  return idle;
}
