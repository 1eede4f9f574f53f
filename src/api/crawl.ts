import { registryNow } from '@/lib/clock';
import { hasEarly } from '@/lib/head-start';
import { keepUnreadable } from '@/lib/odd-rows';
import {
  queryOptions,
  useQuery,
  useQueryClient,
  type QueryClient,
  type QueryKey,
} from '@tanstack/react-query';
import { useEffect } from 'react';

import { claimCrawl, hasEnough, LINGER } from './crawl-claims';
import {
  addPortion,
  type CrawlDefinition,
  endReading,
  endReadings,
  newReading,
  readingOf,
  readOn,
} from './crawl-reading';
import { type ApiError, toApiError } from './errors';
import { StoppedError } from './pages';

export type { CrawlDefinition } from './crawl-reading';

/** The state of a list as far as it is loaded. */
export type Crawl<Row, About = unknown> = {
  rows: readonly Row[];
  /** How many rows were loaded, kept or not, and in how many pages. */
  seen: number;
  pages: number;
  /** What the latest page says about the whole list. */
  about?: About | undefined;
  /** Whether `rows` is the whole list. */
  complete: boolean;
  paused: boolean;
  /** Time of the next try in epoch milliseconds, while the registry asks to wait. */
  waitingUntil: number | undefined;
  /** Number of rows reloaded while a complete list is refreshed; the old rows stay until the refresh is done. */
  reloaded: number | undefined;
  /** Time at which `rows` became complete, in epoch milliseconds. */
  finishedAt: number | undefined;
};

/** In milliseconds. */
const PUBLISH_EVERY = 500;

function rowsOf<Row>({
  rows,
  unreadable,
}: {
  rows: Map<string, Row>;
  unreadable: readonly unknown[];
}) {
  const list = [...rows.values()];
  keepUnreadable(list, unreadable);
  return list;
}

/** Returns the query that holds a crawl; use {@link useCrawl} to read it and {@link startCrawl} to start it. */
function crawlOptions<Row, About>(definition: CrawlDefinition<Row, About>) {
  const { queryKey } = definition;
  return queryOptions({
    queryKey,
    staleTime: Infinity,
    gcTime: Infinity,
    structuralSharing: false,
    // A failure from the loader is shown, not silently retried.
    retryOnMount: false,
    queryFn: async ({ client }): Promise<Crawl<Row, About>> => {
      const before = client.getQueryData<Crawl<Row>>(queryKey);
      const unfinished = before && !before.complete ? readingOf(client, definition) : undefined;
      const reading = unfinished ?? newReading(client, definition);
      reading.walk.paused = false;
      reading.held = false;
      // Refreshing a complete list loads all of it.
      if (before?.complete) reading.pauseAt = Infinity;
      addPortion(definition, reading);

      let publishedAt = 0;
      const publish = () => {
        // The longer the list, the more it costs to copy and draw.
        const due = publishedAt + PUBLISH_EVERY + reading.rows.size / 50;
        const { paused, waitingUntil } = reading.walk;
        const urgent = paused || waitingUntil !== undefined;
        if (publishedAt !== 0 && performance.now() < due && !urgent) return;
        publishedAt = performance.now();
        client.setQueryData<Crawl<Row, About>>(queryKey, (shown) => ({
          rows: shown?.complete ? shown.rows : rowsOf(reading),
          seen: shown?.complete ? shown.seen : reading.seen,
          pages: shown?.complete ? shown.pages : reading.pages,
          complete: shown?.complete ?? false,
          about: reading.about,
          paused,
          waitingUntil,
          reloaded: shown?.complete ? reading.rows.size : undefined,
          finishedAt: shown?.finishedAt,
        }));
      };
      try {
        await readOn(client, definition, reading, {
          publish,
          hasEnough: (seen) => hasEnough(client, definition, { ...reading, seen }),
        });
      } catch (error) {
        if (error instanceof StoppedError) throw error;
        // Keep and show what is loaded; the next try continues from the same cursor.
        publishedAt = 0;
        if (reading.rows.size > 0) publish();
        throw error;
      }
      return {
        rows: rowsOf(reading),
        seen: reading.seen,
        pages: reading.pages,
        about: reading.about,
        complete: true,
        paused: false,
        waitingUntil: undefined,
        reloaded: undefined,
        finishedAt: registryNow(),
      };
    },
  });
}

/**
 * Starts loading a list for a screen that is about to open, unless that was done before; does not wait for it. If the
 * load paused by itself, it continues as far as this screen needs.
 */
export function startCrawl<Row, About>(
  client: QueryClient,
  definition: CrawlDefinition<Row, About>,
): void {
  const leave = claimCrawl(client, definition);
  const options = crawlOptions(definition);
  const state = client.getQueryState(options.queryKey);
  if (state === undefined || (state.data === undefined && state.fetchStatus === 'idle')) {
    // The query's state keeps the failure for the screen.
    client.query(options).catch(() => undefined);
  }
  // The screen, once it is there, takes this over.
  leave(LINGER);
}

/** How long a page that loads waits for its first rows, in milliseconds. */
const PATIENCE = 150;

/** Resolves when a query has data or has failed, and at the latest when patience ends. */
async function whenKnown(client: QueryClient, queryKey: QueryKey): Promise<void> {
  const isKnown = () => client.getQueryState(queryKey)?.status !== 'pending';
  if (isKnown()) return;
  await new Promise<void>((resolve) => {
    const unsubscribe = client.getQueryCache().subscribe(() => isKnown() && end());
    const timer = setTimeout(end, PATIENCE);
    function end() {
      unsubscribe();
      clearTimeout(timer);
      resolve();
    }
  });
}

/**
 * Starts loading a list as {@link startCrawl} does. While the page loads, the rows were requested before its code was
 * there: this waits for them a moment, so that the screen is drawn once and has them.
 */
export async function openCrawl<Row, About>(
  client: QueryClient,
  definition: CrawlDefinition<Row, About>,
): Promise<void> {
  const isRequested = hasEarly();
  startCrawl(client, definition);
  if (isRequested) await whenKnown(client, definition.queryKey);
}

/** Discards a list and loads it from the start. */
export function restartCrawl(
  client: QueryClient,
  { queryKey }: Pick<CrawlDefinition<unknown>, 'queryKey'>,
): void {
  endReading(client, queryKey);
  void client.resetQueries({ queryKey, exact: true });
}

/** Stops every crawl of this cache, for example on sign-out. */
export function stopCrawls(client: QueryClient): void {
  endReadings(client);
}

const NOTHING: Crawl<never, never> = {
  rows: [],
  seen: 0,
  pages: 0,
  complete: false,
  paused: false,
  waitingUntil: undefined,
  reloaded: undefined,
  finishedAt: undefined,
};

/** A list as far as it is loaded, with the controls of its load. */
export type CrawlControls<Row, About = unknown> = Crawl<Row, About> & {
  /** Whether nothing is loaded yet. */
  loading: boolean;
  /** Whether a load is in progress, including pauses and waits. */
  reading: boolean;
  /** Why the load stopped. */
  error: ApiError | null;
  pause: () => void;
  /** Continues after a pause, or after a failure from the same cursor. */
  resume: () => void;
  /** Continues to the end, however many rows the list has, and whatever screen is open. */
  loadAll: () => void;
  /** Reloads the whole list; the old rows stay until that is done. */
  refresh: () => Promise<unknown>;
};

/** Subscribes to a crawl that the route's loader has started with {@link startCrawl}. */
export function useCrawl<Row, About>(
  definition: CrawlDefinition<Row, About>,
): CrawlControls<Row, About> {
  const client = useQueryClient();
  const query = useQuery(crawlOptions(definition));
  useEffect(() => claimCrawl(client, definition), [client, definition]);
  const setPaused = (paused: boolean) => {
    const reading = readingOf(client, definition);
    if (!reading) return;
    if (paused) reading.walk.pause();
    else reading.walk.resume();
    reading.held = false;
    client.setQueryData<Crawl<Row>>(
      definition.queryKey,
      (crawl) => crawl && { ...crawl, paused, waitingUntil: undefined },
    );
  };
  const resume = ({ whole = false } = {}) => {
    const reading = readingOf(client, definition);
    if (reading) {
      reading.whole ||= whole;
      addPortion(definition, reading);
    }
    if (query.isFetching) setPaused(false);
    else void query.refetch();
  };
  return {
    ...(query.data ?? NOTHING),
    loading: query.isPending && query.isFetching,
    reading: query.isFetching,
    error: query.error ? toApiError(query.error) : null,
    pause: () => setPaused(true),
    resume: () => resume(),
    loadAll: () => resume({ whole: true }),
    refresh: () => query.refetch(),
  };
}

/** Returns one row from the loaded part of a list; subscribes to the crawl without sending a request. */
export function useCrawlRow<Row>(definition: CrawlDefinition<Row>, id: string): Row | undefined {
  const { data } = useQuery({
    ...crawlOptions(definition),
    enabled: false,
    select: ({ rows }) => rows.find((row) => definition.rowId(row) === id),
  });
  return data;
}
