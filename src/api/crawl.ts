import {
  queryOptions,
  useQuery,
  useQueryClient,
  type QueryClient,
  type QueryKey,
} from '@tanstack/react-query';

import { type ApiError, toApiError } from './errors';

/**
 * The registry's lists have no total, no search and no sort; all there is, is a cursor (C 4). A crawl reads such a list
 * page after page into one cached query, one request at a time, and shows what it has at every step.
 */
export type CrawlDefinition<Row, About = unknown> = {
  queryKey: QueryKey;
  /** Reads one page; `limit` is between 10 and 100 (C 1.5), `last` is the row before it. */
  fetchPage: (page: {
    cursor: string | undefined;
    limit: number;
    last: Row | undefined;
  }) => Promise<{
    rows: readonly Row[];
    nextPage: string | undefined;
    /** What the answer says of the whole list. */
    about?: About;
  }>;
  /** What tells two rows apart. */
  rowId: (row: Row) => string;
  /** Pauses by itself after so many rows, and after as many again each time it is resumed. */
  portion?: number;
};

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
  reread: number | undefined;
  /** When `rows` became complete, in epoch milliseconds. */
  finishedAt: number | undefined;
};

/** The reading itself, which outlives the screens that show it. */
type Reading = {
  rows: Map<string, unknown>;
  last: unknown;
  cursor: string | undefined;
  limit: number;
  about: unknown;
  paused: boolean;
  /** The number of rows at which it pauses by itself. */
  pauseAt: number;
  waitingUntil: number | undefined;
  stopped: boolean;
  /** Ends the current wait early. */
  wake: () => void;
};

const readings = new WeakMap<QueryClient, Map<string, Reading>>();

function readingsOf(client: QueryClient): Map<string, Reading> {
  const known = readings.get(client);
  if (known) return known;
  const fresh = new Map<string, Reading>();
  readings.set(client, fresh);
  return fresh;
}

const hash = (key: QueryKey) => JSON.stringify(key);

const FIRST_LIMIT = 50;
const MAX_LIMIT = 100;
const MIN_LIMIT = 10;
const FAST_PAGE = 1_000;
const SLOW_PAGE = 5_000;
const MAX_TRIES = 5;
const MAX_WAIT = 30_000;
const PUBLISH_EVERY = 150;

const newReading = (): Reading => ({
  rows: new Map(),
  last: undefined,
  cursor: undefined,
  limit: FIRST_LIMIT,
  about: undefined,
  paused: false,
  pauseAt: 0,
  waitingUntil: undefined,
  stopped: false,
  wake: () => undefined,
});

/** Waits for `milliseconds`, or until the reading is woken. */
function wait(reading: Reading, milliseconds?: number): Promise<void> {
  return new Promise((resolve) => {
    const timer = milliseconds === undefined ? undefined : setTimeout(resolve, milliseconds);
    reading.wake = () => {
      clearTimeout(timer);
      resolve();
    };
  });
}

// With LDAP each row costs a look-up on the server, so a page that took long makes the next one smaller.
function nextLimit(limit: number, took: number): number {
  if (took > SLOW_PAGE) return Math.max(MIN_LIMIT, Math.floor(limit / 2));
  return took < FAST_PAGE ? Math.min(MAX_LIMIT, limit * 2) : limit;
}

const isWorthWaiting = (error: ApiError) =>
  error.kind === 'rate-limited' || error.kind === 'server' || error.kind === 'network';

class Stopped extends Error {}

/** Reads on from where the reading is, to the end of the list; throws what could not be waited out. */
async function readOn<Row, About>(
  definition: CrawlDefinition<Row, About>,
  reading: Reading,
  publish: () => void,
): Promise<void> {
  let tries = 0;
  for (;;) {
    while (reading.paused && !reading.stopped) {
      publish();
      await wait(reading);
    }
    if (reading.stopped) throw new Stopped();
    const started = Date.now();
    let page;
    try {
      page = await definition.fetchPage({
        cursor: reading.cursor,
        limit: reading.limit,
        last: lastOf<Row>(reading),
      });
    } catch (thrown) {
      const error = toApiError(thrown);
      tries += 1;
      // Nothing is on the screen yet: better to say so at once.
      if (reading.rows.size === 0 || tries >= MAX_TRIES || !isWorthWaiting(error)) throw error;
      const pause = Math.min(MAX_WAIT, (error.retryAfter ?? 0) * 1000 || 1000 * 2 ** (tries - 1));
      reading.limit = Math.max(MIN_LIMIT, Math.floor(reading.limit / 2));
      reading.waitingUntil = Date.now() + pause;
      publish();
      await wait(reading, pause);
      reading.waitingUntil = undefined;
      continue;
    }
    if (reading.stopped) throw new Stopped();
    tries = 0;
    const [first] = page.rows;
    // A cursor that is no longer valid silently gives the first page again (C 4): then this is a new beginning.
    if (
      reading.cursor !== undefined &&
      first !== undefined &&
      isFirstRow(reading, definition.rowId(first))
    ) {
      reading.rows.clear();
    }
    for (const row of page.rows) reading.rows.set(definition.rowId(row), row);
    reading.last = page.rows.at(-1) ?? reading.last;
    reading.limit = nextLimit(reading.limit, Date.now() - started);
    reading.cursor = page.nextPage;
    reading.about = page.about;
    if (reading.rows.size >= reading.pauseAt) reading.paused = true;
    if (page.nextPage === undefined) return;
    publish();
  }
}

const isFirstRow = (reading: Reading, id: string) => {
  const [firstId] = reading.rows.keys();
  return firstId === id;
};

/* The definition's key belongs to its types, and nothing else writes under it. */
// oxlint-disable-next-line typescript/no-unsafe-type-assertion
const rowsOf = <Row>(reading: Reading) => [...reading.rows.values()] as Row[];
// oxlint-disable-next-line typescript/no-unsafe-type-assertion, typescript/no-unnecessary-type-parameters
const lastOf = <Row>(reading: Reading) => reading.last as Row | undefined;
// oxlint-disable-next-line typescript/no-unsafe-type-assertion, typescript/no-unnecessary-type-parameters
const aboutOf = <About>(reading: Reading) => reading.about as About | undefined;

/** Lets a reading that pauses by itself read one portion more. */
function setPortion<Row, About>(
  { portion = Infinity }: CrawlDefinition<Row, About>,
  reading: Reading,
): void {
  reading.pauseAt = Math.max(reading.pauseAt, reading.rows.size + portion);
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
      const all = readingsOf(client);
      const before = client.getQueryData<Crawl<Row>>(queryKey);
      const unfinished = before && !before.complete ? all.get(hash(queryKey)) : undefined;
      const reading = unfinished ?? newReading();
      reading.stopped = false;
      reading.paused = false;
      setPortion(definition, reading);
      all.set(hash(queryKey), reading);

      let publishedAt = 0;
      const publish = () => {
        // Copying and drawing a long list costs the more the longer it is.
        const due = publishedAt + PUBLISH_EVERY + reading.rows.size / 100;
        const urgent = reading.paused || reading.waitingUntil !== undefined;
        if (publishedAt !== 0 && Date.now() < due && !urgent) return;
        publishedAt = Date.now();
        client.setQueryData<Crawl<Row, About>>(queryKey, (shown) => ({
          rows: shown?.complete ? shown.rows : rowsOf<Row>(reading),
          complete: shown?.complete ?? false,
          about: aboutOf<About>(reading),
          paused: reading.paused,
          waitingUntil: reading.waitingUntil,
          reread: shown?.complete ? reading.rows.size : undefined,
          finishedAt: shown?.finishedAt,
        }));
      };
      try {
        await readOn(definition, reading, publish);
      } catch (error) {
        // What was read is kept, and shown as it is; the next try goes on from the same cursor.
        publishedAt = 0;
        if (reading.rows.size > 0 && !reading.stopped) publish();
        throw error;
      }
      return {
        rows: rowsOf<Row>(reading),
        about: aboutOf<About>(reading),
        complete: true,
        paused: false,
        waitingUntil: undefined,
        reread: undefined,
        finishedAt: Date.now(),
      };
    },
  });
}

/** Begins to read a list unless it was begun before; does not wait for it. */
export function startCrawl<Row, About>(
  client: QueryClient,
  definition: CrawlDefinition<Row, About>,
): void {
  const options = crawlOptions(definition);
  const state = client.getQueryState(options.queryKey);
  if (state === undefined || (state.data === undefined && state.fetchStatus === 'idle')) {
    // The failure is kept in the query's state, where the screen reads it.
    client.query(options).catch(() => undefined);
  }
}

/** Forgets what was read of a list and begins anew. */
export function restartCrawl<Row, About>(
  client: QueryClient,
  { queryKey }: CrawlDefinition<Row, About>,
): void {
  const reading = readingsOf(client).get(hash(queryKey));
  if (reading) {
    reading.stopped = true;
    reading.wake();
    readingsOf(client).delete(hash(queryKey));
  }
  void client.resetQueries({ queryKey, exact: true });
}

/** Ends every reading of this cache, as when the person signs out. */
export function stopCrawls(client: QueryClient): void {
  for (const reading of readingsOf(client).values()) {
    reading.stopped = true;
    reading.wake();
  }
  readingsOf(client).clear();
}

/**
 * Puts one row, read again after a write, in the place of its former self; null takes it out. A row that is new goes
 * to the end, as in the registry's own order, unless only known rows are to be replaced.
 */
export function patchCrawl<Row>(
  client: QueryClient,
  definition: CrawlDefinition<Row>,
  id: string,
  row: Row | null,
  { onlyKnown = false }: { onlyKnown?: boolean } = {},
): void {
  const reading = readingsOf(client).get(hash(definition.queryKey));
  if (row === null) reading?.rows.delete(id);
  else if (reading && (!onlyKnown || reading.rows.has(id))) {
    const newId = definition.rowId(row);
    if (newId === id) reading.rows.set(id, row);
    // Renamed: in its place, under its new id.
    else reading.rows = new Map([...reading.rows].map((e) => (e[0] === id ? [newId, row] : e)));
  }
  client.setQueryData<Crawl<Row>>(definition.queryKey, (crawl) => {
    if (!crawl) return crawl;
    const others = crawl.rows.filter((known) => definition.rowId(known) !== id);
    if (row === null) return { ...crawl, rows: others };
    const replaced = crawl.rows.map((known) => (definition.rowId(known) === id ? row : known));
    if (others.length < crawl.rows.length) return { ...crawl, rows: replaced };
    return onlyKnown ? crawl : { ...crawl, rows: [...crawl.rows, row] };
  });
}

const NOTHING: Crawl<never, never> = {
  rows: [],
  complete: false,
  paused: false,
  waitingUntil: undefined,
  reread: undefined,
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
  readAll: () => void;
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
    const reading = readingsOf(client).get(hash(definition.queryKey));
    if (!reading) return;
    reading.paused = paused;
    reading.wake();
    client.setQueryData<Crawl<Row>>(
      definition.queryKey,
      (crawl) => crawl && { ...crawl, paused, waitingUntil: undefined },
    );
  };
  const resume = (pauseAt = 0) => {
    const reading = readingsOf(client).get(hash(definition.queryKey));
    if (reading) {
      reading.pauseAt = Math.max(reading.pauseAt, pauseAt);
      setPortion(definition, reading);
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
    readAll: () => resume(Infinity),
    refresh: () => void query.refetch(),
  };
}
