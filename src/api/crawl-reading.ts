import type { QueryClient, QueryKey } from '@tanstack/react-query';
import { unreadableOf } from '@/lib/odd-rows';

import { newRows, type PageSource, PageWalk, type ProgressCheck, type ReadPage } from './pages';

/**
 * The registry's lists have no total, no search and no sort; all there is, is a cursor (C 4). A crawl reads such a list
 * page after page into one cached query, one request at a time, and shows what it has at every step.
 */
export type CrawlDefinition<Row, About = unknown> = {
  queryKey: QueryKey;
  /** Reads one page. */
  fetchPage: PageSource<Row, About>['fetchPage'];
  /** What tells two rows apart. */
  rowId: (row: Row) => string;
  /** Judges the pages of one reading where `rowId` does not tell whether a row is a new one. */
  progress?: () => ProgressCheck<Row>;
  /** Pauses by itself after so many rows, and after as many again each time it is resumed. */
  portion?: number;
};

/** The reading itself, which outlives the screens that show it. */
export type Reading<Row, About = unknown> = {
  walk: PageWalk<Row, About>;
  rows: Map<string, Row>;
  /** What was sent in place of rows and lacks their id. */
  unreadable: unknown[];
  about: About | undefined;
  /** It paused by itself, rather than because somebody wanted it to. */
  held: boolean;
  /** The number of rows at which it pauses by itself. */
  pauseAt: number;
};

/** A row that was read apart from its list, null where there was none, and the ticket of that request. */
export type Patch<Row> = { row: Row | null; asked: number };

type Shelf<Row, About = unknown> = {
  readings: Map<string, Reading<Row, About>>;
  patches: Map<string, Map<string, Patch<Row>>>;
};

const shelves = new WeakMap<QueryClient, Shelf<unknown>>();

function shelfOf<Row, About>(client: QueryClient): Shelf<Row, About> {
  const shelf = shelves.get(client) ?? { readings: new Map(), patches: new Map() };
  shelves.set(client, shelf);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the key of a definition belongs to its types, and nothing else is kept under it
  return shelf as Shelf<unknown> as Shelf<Row, About>;
}

const hash = (key: QueryKey) => JSON.stringify(key);

/** The reading of a list, if it was begun and not forgotten since. */
export const readingOf = <Row, About>(
  client: QueryClient,
  { queryKey }: CrawlDefinition<Row, About>,
) => shelfOf<Row, About>(client).readings.get(hash(queryKey));

/** The rows of a list that were read apart from it, by their ids. */
export function patchesOf<Row, About>(
  client: QueryClient,
  { queryKey }: CrawlDefinition<Row, About>,
): Map<string, Patch<Row>> {
  const { patches } = shelfOf<Row, About>(client);
  const known = patches.get(hash(queryKey)) ?? new Map<string, Patch<Row>>();
  patches.set(hash(queryKey), known);
  return known;
}

/** A reading that begins at the first page, in the place of a former one. */
export function newReading<Row, About>(
  client: QueryClient,
  definition: CrawlDefinition<Row, About>,
): Reading<Row, About> {
  endReading(client, definition.queryKey);
  const { fetchPage, rowId, progress = () => newRows(rowId) } = definition;
  const reading: Reading<Row, About> = {
    walk: new PageWalk({ fetchPage, progress: progress() }),
    rows: new Map(),
    unreadable: [],
    about: undefined,
    held: false,
    pauseAt: 0,
  };
  shelfOf<Row, About>(client).readings.set(hash(definition.queryKey), reading);
  return reading;
}

/** Ends the reading of a list and forgets it. */
export function endReading(client: QueryClient, queryKey: QueryKey): void {
  const { readings } = shelfOf(client);
  readings.get(hash(queryKey))?.walk.stop();
  readings.delete(hash(queryKey));
}

/** Ends every reading of this cache and forgets all that was read. */
export function endReadings(client: QueryClient): void {
  for (const { walk } of shelfOf(client).readings.values()) walk.stop();
  shelves.delete(client);
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
  reading.walk.resume();
  return true;
}

/** Puts the rows of a page into a reading, except where a row was read apart from the list after the page was requested. */
function takeRows<Row>(
  into: Map<string, Row>,
  { rows, asked }: ReadPage<Row>,
  rowId: (row: Row) => string,
  patches: ReadonlyMap<string, Patch<Row>>,
): void {
  for (const row of rows) {
    const id = rowId(row);
    const patch = patches.get(id);
    const newest = patch && patch.asked > asked ? patch.row : row;
    if (newest !== null) into.set(rowId(newest), newest);
  }
}

/** Reads on from where the reading is, to the end of the list; throws what {@link PageWalk.read} throws. */
export async function readOn<Row, About>(
  client: QueryClient,
  definition: CrawlDefinition<Row, About>,
  reading: Reading<Row, About>,
  publish: () => void,
): Promise<void> {
  const patches = patchesOf(client, definition);
  for await (const page of reading.walk.read(publish)) {
    takeRows(reading.rows, page, definition.rowId, patches);
    reading.unreadable.push(...unreadableOf(page.rows));
    reading.about = page.about;
    if (reading.rows.size >= reading.pauseAt && !reading.walk.paused) {
      reading.walk.paused = true;
      reading.held = true;
    }
    if (page.nextPage !== undefined) publish();
  }
}
