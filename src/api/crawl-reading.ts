import type { QueryClient, QueryKey } from '@tanstack/react-query';

import { unreadableOf } from '@/lib/odd-rows';
import type { Predicate } from '@/lib/table';

import {
  newRows,
  type PageSource,
  PageWalk,
  type ProgressCheck,
  type ReadPage,
  type SeenIds,
} from './pages';

/**
 * The registry's lists have no total, no search and no sort, only a cursor (C 4). A crawl loads such a list page by
 * page into one cached query, one request at a time, and shows the rows loaded so far after each page.
 */
export type CrawlDefinition<Row, About = unknown> = {
  queryKey: QueryKey;
  /** Loads one page. */
  fetchPage: PageSource<Row, About>['fetchPage'];
  /** Identifies a row. */
  rowId: (row: Row) => string;
  /** Checks the pages of one load where `rowId` cannot tell whether a row is new. */
  progress?: () => ProgressCheck<Row>;
  /** Tells which rows of one load are kept; it sees them in order. By default all are. */
  keeps?: () => Predicate<Row>;
  /** Number of rows, kept or not, after which the load pauses by itself, counted again each time it is resumed. */
  portion?: number;
  /** Whether only one screen ever shows this list, so that the load pauses as soon as that is left. */
  ownScreen?: boolean;
};

/** The load itself, which outlives the screens that show it. */
export type Reading<Row, About = unknown> = {
  walk: PageWalk<Row, About>;
  rows: Map<string, Row>;
  keeps: Predicate<Row>;
  /** How many rows were loaded, kept or not, and in how many pages. */
  seen: number;
  pages: number;
  /** Items that the registry sent as rows but without an id. */
  unreadable: unknown[];
  about: About | undefined;
  /** Whether it paused by itself rather than at the user's request. */
  held: boolean;
  /** The number of rows at which it pauses by itself for screens that do not need all of them. */
  pauseAt: number;
  /** Whether the user requested all rows, wherever they go. */
  whole: boolean;
};

/** A row that was loaded separately from its list (null where it does not exist), with the ticket of that request. */
export type Patch<Row> = { row: Row | null; asked: number };

type Shelf<Row, About = unknown> = {
  readings: Map<string, Reading<Row, About>>;
  patches: Map<string, Map<string, Patch<Row>>>;
};

const shelves = new WeakMap<QueryClient, Shelf<unknown>>();

function shelfOf<Row, About>(client: QueryClient): Shelf<Row, About> {
  const shelf = shelves.get(client) ?? { readings: new Map(), patches: new Map() };
  shelves.set(client, shelf);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a definition's key determines its types, and nothing else is stored under it
  return shelf as Shelf<unknown> as Shelf<Row, About>;
}

const hash = (key: QueryKey) => JSON.stringify(key);

/** Returns the load of a list, if one was started and not discarded since. */
export const readingOf = <Row, About>(
  client: QueryClient,
  { queryKey }: CrawlDefinition<Row, About>,
) => shelfOf<Row, About>(client).readings.get(hash(queryKey));

/** Returns the rows that were loaded separately from their list, by id. */
export function patchesOf<Row, About>(
  client: QueryClient,
  { queryKey }: CrawlDefinition<Row, About>,
): Map<string, Patch<Row>> {
  const { patches } = shelfOf<Row, About>(client);
  const known = patches.get(hash(queryKey)) ?? new Map<string, Patch<Row>>();
  patches.set(hash(queryKey), known);
  return known;
}

/**
 * Returns the ids that the pages of a load have brought. The load has nearly all of them already, and a set of its own
 * would take a tenth of the time of a long load: only what was loaded separately is noted.
 */
function seenIds<Row>(
  reading: () => Pick<Reading<Row>, 'rows'>,
  patches: ReadonlyMap<string, Patch<Row>>,
): SeenIds {
  const patched = new Set<string>();
  return {
    has: (id) => (patches.has(id) ? patched : reading().rows).has(id),
    add: (id) => {
      if (patches.has(id)) patched.add(id);
    },
  };
}

/** Creates a load that starts at the first page and replaces any earlier one. */
export function newReading<Row, About>(
  client: QueryClient,
  definition: CrawlDefinition<Row, About>,
): Reading<Row, About> {
  endReading(client, definition.queryKey);
  const { fetchPage, rowId, keeps } = definition;
  const patches = patchesOf(client, definition);
  // Rows that are not kept are not known afterwards.
  const seen = keeps ? undefined : seenIds(() => reading, patches);
  const { progress = () => newRows(rowId, seen) } = definition;
  const reading: Reading<Row, About> = {
    walk: new PageWalk({ fetchPage, progress: progress() }),
    rows: new Map(),
    keeps: keeps?.() ?? (() => true),
    seen: 0,
    pages: 0,
    unreadable: [],
    about: undefined,
    held: false,
    pauseAt: 0,
    whole: false,
  };
  shelfOf<Row, About>(client).readings.set(hash(definition.queryKey), reading);
  return reading;
}

/** Stops the load of a list and discards it. */
export function endReading(client: QueryClient, queryKey: QueryKey): void {
  const { readings } = shelfOf(client);
  readings.get(hash(queryKey))?.walk.stop();
  readings.delete(hash(queryKey));
}

/** Stops every load of this cache and discards the rows. */
export function endReadings(client: QueryClient): void {
  for (const { walk } of shelfOf(client).readings.values()) walk.stop();
  shelves.delete(client);
}

/** Lets a load that pauses by itself continue for one more portion. */
export function addPortion<Row, About>(
  { portion = Infinity }: CrawlDefinition<Row, About>,
  reading: Reading<Row, About>,
): void {
  if (portion === Infinity) return;
  reading.pauseAt = Math.max(reading.pauseAt, reading.seen + portion);
}

/** Adds the rows of a page to a load, except rows that were requested separately after the page. */
function takeRows<Row>(
  { rows: into, keeps }: Pick<Reading<Row>, 'rows' | 'keeps'>,
  { rows, asked }: ReadPage<Row>,
  rowId: CrawlDefinition<Row>['rowId'],
  patches: ReadonlyMap<string, Patch<Row>>,
): void {
  for (const row of rows) {
    if (!keeps(row)) continue;
    const id = rowId(row);
    const patch = patches.get(id);
    const newest = patch && patch.asked > asked ? patch.row : row;
    if (newest !== null) into.set(rowId(newest), newest);
  }
}

/**
 * Continues a load from where it stopped to the end of the list, and pauses whenever so many rows are enough; throws what
 * {@link PageWalk.read} throws.
 */
export async function readOn<Row, About>(
  client: QueryClient,
  definition: CrawlDefinition<Row, About>,
  reading: Reading<Row, About>,
  { publish, hasEnough }: { publish: () => void; hasEnough: (seen: number) => boolean },
): Promise<void> {
  const patches = patchesOf(client, definition);
  const isMoreWanted = (rows: number) => !hasEnough(reading.seen + rows);
  for await (const page of reading.walk.read(publish, isMoreWanted)) {
    takeRows(reading, page, definition.rowId, patches);
    reading.seen += page.rows.length;
    reading.pages += 1;
    reading.unreadable.push(...unreadableOf(page.rows));
    reading.about = page.about;
    if (!reading.walk.paused && hasEnough(reading.seen)) {
      reading.walk.paused = true;
      reading.held = true;
    }
    if (page.nextPage !== undefined) publish();
  }
}
