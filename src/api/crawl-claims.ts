import type { QueryClient, QueryKey } from '@tanstack/react-query';

import type { Crawl } from './crawl';
import { type CrawlDefinition, type Reading, readingOf } from './crawl-reading';

/** How long a load continues after its screen was left, in milliseconds: who returns by then finds it further on. */
export const LINGER = 30_000;

/** A screen that needs a list: all of its rows, or the portions that were requested. */
type Claim = {
  portion: number;
  /** Set once the screen was left. */
  ending?: ReturnType<typeof setTimeout>;
};

const claimed = new WeakMap<QueryClient, Map<string, Set<Claim>>>();

function claimsOf(client: QueryClient, queryKey: QueryKey): Set<Claim> {
  const lists = claimed.get(client) ?? new Map<string, Set<Claim>>();
  claimed.set(client, lists);
  const key = JSON.stringify(queryKey);
  const claims = lists.get(key) ?? new Set<Claim>();
  lists.set(key, claims);
  return claims;
}

/** Whether a load has all the rows that are needed: by the screens that show it, or by a user who requested the rest. */
export function hasEnough<Row, About>(
  client: QueryClient,
  { queryKey, ownScreen = false }: CrawlDefinition<Row, About>,
  { seen, pauseAt, whole }: Pick<Reading<Row, About>, 'seen' | 'pauseAt' | 'whole'>,
): boolean {
  const claims = [...claimsOf(client, queryKey)];
  if (claims.length === 0) return ownScreen || !whole;
  return !whole && claims.every(({ portion }) => portion < Infinity) && seen >= pauseAt;
}

/** Pauses a load that nobody needs further, and continues one that paused for that reason; a user's pause stays. */
function settle<Row, About>(client: QueryClient, definition: CrawlDefinition<Row, About>): void {
  const reading = readingOf(client, definition);
  // A load that has failed keeps its failure.
  const { fetchStatus } = client.getQueryState(definition.queryKey) ?? {};
  if (!reading || fetchStatus !== 'fetching') return;
  const enough = hasEnough(client, definition, reading);
  if (enough && !reading.walk.paused) {
    reading.held = true;
    reading.walk.pause();
  } else if (!enough && reading.held) {
    reading.held = false;
    reading.walk.resume();
    client.setQueryData<Crawl<Row, About>>(
      definition.queryKey,
      (crawl) => crawl && { ...crawl, paused: false },
    );
  }
}

/**
 * Keeps a load going as far as a screen needs it, and continues one that has paused by itself. Returns what to call
 * when the screen is left: the load then ends after a while, unless another screen needs as much by then.
 */
export function claimCrawl<Row, About>(
  client: QueryClient,
  definition: CrawlDefinition<Row, About>,
): (linger?: number) => void {
  const { queryKey, portion = Infinity, ownScreen = false } = definition;
  const claims = claimsOf(client, queryKey);
  for (const left of claims) {
    if (left.ending === undefined || left.portion !== portion) continue;
    clearTimeout(left.ending);
    claims.delete(left);
  }
  const claim: Claim = { portion };
  claims.add(claim);
  const reading = readingOf(client, definition);
  if (reading && portion < Infinity) reading.pauseAt = Math.max(reading.pauseAt, portion);
  settle(client, definition);
  return (linger = ownScreen ? 0 : LINGER) => {
    claim.ending = setTimeout(() => {
      claims.delete(claim);
      settle(client, definition);
    }, linger);
  };
}
