import { registryNow } from '@/lib/clock';
import type { QueryClient, QueryKey } from '@tanstack/react-query';

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

/** The reading itself, which outlives the screens that show it. */
export type Reading<Row, About = unknown> = {
  rows: Map<string, Row>;
  last: Row | undefined;
  cursor: string | undefined;
  limit: number;
  about: About | undefined;
  paused: boolean;
  /** It paused by itself, rather than because somebody wanted it to. */
  held: boolean;
  /** The number of rows at which it pauses by itself. */
  pauseAt: number;
  waitingUntil: number | undefined;
  stopped: boolean;
  /** Ends the current wait early. */
  wake: () => void;
};

const FIRST_LIMIT = 50;
const MAX_LIMIT = 100;
const MIN_LIMIT = 10;
const FAST_PAGE = 1_000;
const SLOW_PAGE = 5_000;
const MAX_TRIES = 5;
const MAX_WAIT = 30_000;

const readings = new WeakMap<QueryClient, Map<string, Reading<unknown>>>();

function readingsOf(client: QueryClient): Map<string, Reading<unknown>> {
  const known = readings.get(client);
  if (known) return known;
  const fresh = new Map<string, Reading<unknown>>();
  readings.set(client, fresh);
  return fresh;
}

const hash = (key: QueryKey) => JSON.stringify(key);

/** The reading of a list, if it was begun and not forgotten since. */
export const readingOf = <Row, About>(
  client: QueryClient,
  { queryKey }: CrawlDefinition<Row, About>,
) =>
  // The definition's key belongs to its types, and nothing else is kept under it.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  readingsOf(client).get(hash(queryKey)) as Reading<Row, About> | undefined;

/** A reading that begins at the first page, in the place of a former one. */
export function newReading<Row, About>(
  client: QueryClient,
  { queryKey }: CrawlDefinition<Row, About>,
): Reading<Row, About> {
  const reading: Reading<Row, About> = {
    rows: new Map(),
    last: undefined,
    cursor: undefined,
    limit: FIRST_LIMIT,
    about: undefined,
    paused: false,
    held: false,
    pauseAt: 0,
    waitingUntil: undefined,
    stopped: false,
    wake: () => undefined,
  };
  readingsOf(client).set(hash(queryKey), reading);
  return reading;
}

function stop(reading: Reading<unknown>): void {
  reading.stopped = true;
  reading.wake();
}

/** Ends the reading of a list and forgets it. */
export function endReading(client: QueryClient, queryKey: QueryKey): void {
  const reading = readingsOf(client).get(hash(queryKey));
  if (reading) stop(reading);
  readingsOf(client).delete(hash(queryKey));
}

/** Ends every reading of this cache and forgets them. */
export function endReadings(client: QueryClient): void {
  for (const reading of readingsOf(client).values()) stop(reading);
  readingsOf(client).clear();
}

/** Lets a reading that pauses by itself read one portion more. */
export function addPortion<Row, About>(
  { portion = Infinity }: CrawlDefinition<Row, About>,
  reading: Reading<Row, About>,
): void {
  reading.pauseAt = Math.max(reading.pauseAt, reading.rows.size + portion);
}

/**
 * Tells a reading that a screen wants at least one portion of the list. Answers whether it goes on for that, having
 * paused by itself for a screen that wanted less; what a person paused stays so.
 */
export function wantPortion<Row, About>(
  { portion = Infinity }: CrawlDefinition<Row, About>,
  reading: Reading<Row, About>,
): boolean {
  reading.pauseAt = Math.max(reading.pauseAt, portion);
  if (!reading.held || reading.rows.size >= reading.pauseAt) return false;
  reading.held = false;
  reading.paused = false;
  reading.wake();
  return true;
}

/** Waits for `milliseconds`, or until the reading is woken. */
function wait<Row, About>(reading: Reading<Row, About>, milliseconds?: number): Promise<void> {
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

const WORTH_WAITING = new Set<ApiError['kind']>(['rate-limited', 'server', 'network', 'opaque']);

const isWorthWaiting = (error: ApiError) => WORTH_WAITING.has(error.kind);

const isFirstRow = <Row, About>(reading: Reading<Row, About>, id: string) => {
  const [firstId] = reading.rows.keys();
  return firstId === id;
};

class Stopped extends Error {}

/** Reads on from where the reading is, to the end of the list; throws what could not be waited out. */
export async function readOn<Row, About>(
  definition: CrawlDefinition<Row, About>,
  reading: Reading<Row, About>,
  publish: () => void,
): Promise<void> {
  let tries = 0;
  for (;;) {
    while (reading.paused && !reading.stopped) {
      publish();
      await wait(reading);
    }
    if (reading.stopped) throw new Stopped();
    const started = performance.now();
    const { cursor, limit, last } = reading;
    let page;
    try {
      page = await definition.fetchPage({ cursor, limit, last });
    } catch (thrown) {
      const error = toApiError(thrown);
      tries += 1;
      // Nothing is on the screen yet: better to say so at once.
      if (reading.rows.size === 0 || tries >= MAX_TRIES || !isWorthWaiting(error)) throw error;
      const pause = Math.min(MAX_WAIT, (error.retryAfter ?? 0) * 1000 || 1000 * 2 ** (tries - 1));
      reading.limit = Math.max(MIN_LIMIT, Math.floor(limit / 2));
      reading.waitingUntil = registryNow() + pause;
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
      cursor !== undefined &&
      first !== undefined &&
      isFirstRow(reading, definition.rowId(first))
    ) {
      reading.rows.clear();
    }
    for (const row of page.rows) reading.rows.set(definition.rowId(row), row);
    reading.last = page.rows.at(-1) ?? reading.last;
    reading.limit = nextLimit(limit, performance.now() - started);
    reading.cursor = page.nextPage;
    reading.about = page.about;
    if (reading.rows.size >= reading.pauseAt && !reading.paused) {
      reading.paused = true;
      reading.held = true;
    }
    if (page.nextPage === undefined) return;
    publish();
  }
}
