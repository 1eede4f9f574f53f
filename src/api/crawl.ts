import { registryNow } from '@/lib/clock';
import { keepUnreadable } from '@/lib/odd-rows';
import { queryOptions, useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';

import {
  addPortion,
  type CrawlDefinition,
  endReading,
  endReadings,
  newReading,
  readingOf,
  readOn,
  wantPortion,
} from './crawl-reading';
import { type ApiError, toApiError } from './errors';
import { StoppedError } from './pages';

export type { CrawlDefinition } from './crawl-reading';

/** What is known of a list so far. */
export type Crawl<Row, About = unknown> = {
  rows: readonly Row[];
  /** What the latest page said of the whole list. */
  about?: About | undefined;
  /** Whether `rows` is the whole list. */
  complete: boolean;
  paused: boolean;
  /** When the next try is due, in epoch milliseconds, while the registry asked to wait. */
  waitingUntil: number | undefined;
  /** While a complete list is read anew, how many of its rows were read again; the old ones stay until then. */
  reloaded: number | undefined;
  /** When `rows` became complete, in epoch milliseconds. */
  finishedAt: number | undefined;
};

const PUBLISH_EVERY = 150;

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

/** The query that holds a crawl; read it with {@link useCrawl}, begin it with {@link startCrawl}. */
function crawlOptions<Row, About>(definition: CrawlDefinition<Row, About>) {
  const { queryKey } = definition;
  return queryOptions({
    queryKey,
    staleTime: Infinity,
    gcTime: Infinity,
    structuralSharing: false,
    // A failure that the loader met is shown, not tried again behind the back.
    retryOnMount: false,
    queryFn: async ({ client }): Promise<Crawl<Row, About>> => {
      const before = client.getQueryData<Crawl<Row>>(queryKey);
      const unfinished = before && !before.complete ? readingOf(client, definition) : undefined;
      const reading = unfinished ?? newReading(client, definition);
      reading.walk.paused = false;
      reading.held = false;
      // What was whole before is to be whole again.
      if (before?.complete) reading.pauseAt = Infinity;
      addPortion(definition, reading);

      let publishedAt = 0;
      const publish = () => {
        // Copying and drawing a long list costs the more the longer it is.
        const due = publishedAt + PUBLISH_EVERY + reading.rows.size / 100;
        const { paused, waitingUntil } = reading.walk;
        const urgent = paused || waitingUntil !== undefined;
        if (publishedAt !== 0 && performance.now() < due && !urgent) return;
        publishedAt = performance.now();
        client.setQueryData<Crawl<Row, About>>(queryKey, (shown) => ({
          rows: shown?.complete ? shown.rows : rowsOf(reading),
          complete: shown?.complete ?? false,
          about: reading.about,
          paused,
          waitingUntil,
          reloaded: shown?.complete ? reading.rows.size : undefined,
          finishedAt: shown?.finishedAt,
        }));
      };
      try {
        await readOn(client, definition, reading, publish);
      } catch (error) {
        if (error instanceof StoppedError) throw error;
        // What was read is kept, and shown as it is; the next try goes on from the same cursor.
        publishedAt = 0;
        if (reading.rows.size > 0) publish();
        throw error;
      }
      return {
        rows: rowsOf(reading),
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
 * Begins to read a list unless it was begun before; does not wait for it. A reading that another screen wanted only the
 * beginning of goes on as far as this one wants it.
 */
export function startCrawl<Row, About>(
  client: QueryClient,
  definition: CrawlDefinition<Row, About>,
): void {
  const options = crawlOptions(definition);
  const state = client.getQueryState(options.queryKey);
  if (state === undefined || (state.data === undefined && state.fetchStatus === 'idle')) {
    // The failure is kept in the query's state, where the screen reads it.
    client.query(options).catch(() => undefined);
    return;
  }
  const reading = readingOf(client, definition);
  if (reading && wantPortion(definition, reading)) {
    client.setQueryData<Crawl<Row>>(
      definition.queryKey,
      (crawl) => crawl && { ...crawl, paused: false },
    );
  }
}

/** Forgets what was read of a list and begins anew. */
export function restartCrawl(
  client: QueryClient,
  { queryKey }: Pick<CrawlDefinition<unknown>, 'queryKey'>,
): void {
  endReading(client, queryKey);
  void client.resetQueries({ queryKey, exact: true });
}

/** Ends every reading of this cache, as when the person signs out. */
export function stopCrawls(client: QueryClient): void {
  endReadings(client);
}

const NOTHING: Crawl<never, never> = {
  rows: [],
  complete: false,
  paused: false,
  waitingUntil: undefined,
  reloaded: undefined,
  finishedAt: undefined,
};

/** A list as far as it was read, and the controls of its reading. */
export type CrawlControls<Row, About = unknown> = Crawl<Row, About> & {
  /** Nothing was read yet. */
  loading: boolean;
  /** The reading is under way, paused and waiting included. */
  reading: boolean;
  /** Why the reading stopped. */
  error: ApiError | null;
  pause: () => void;
  /** Goes on after a pause, or after a failure from the same cursor. */
  resume: () => void;
  /** Goes on to the end, however many rows the list has. */
  loadAll: () => void;
  /** Reads the whole list anew; the old rows stay until that is done. */
  refresh: () => void;
};

/** Follows a crawl; the route's loader has begun it with {@link startCrawl}. */
export function useCrawl<Row, About>(
  definition: CrawlDefinition<Row, About>,
): CrawlControls<Row, About> {
  const client = useQueryClient();
  const query = useQuery(crawlOptions(definition));
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
  const resume = (pauseAt = 0) => {
    const reading = readingOf(client, definition);
    if (reading) {
      reading.pauseAt = Math.max(reading.pauseAt, pauseAt);
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
    loadAll: () => resume(Infinity),
    refresh: () => void query.refetch(),
  };
}

/** One row of a list as far as the list was read; follows the crawl without asking the registry for anything. */
export function useCrawlRow<Row>(definition: CrawlDefinition<Row>, id: string): Row | undefined {
  const { data } = useQuery({
    ...crawlOptions(definition),
    enabled: false,
    select: ({ rows }) => rows.find((row) => definition.rowId(row) === id),
  });
  return data;
}
