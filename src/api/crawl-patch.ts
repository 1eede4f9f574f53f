import type { QueryClient } from '@tanstack/react-query';

import type { Crawl } from './crawl';
import { type CrawlDefinition, patchesOf, readingOf } from './crawl-reading';
import { requestTicket } from './pages';

type PatchOptions = {
  /** Leaves a row alone that the list does not have yet. */
  onlyKnown?: boolean;
  /** The {@link requestTicket} that was taken before the row was requested; by default it is as new as can be. */
  asked?: number;
};

/**
 * Puts one row, read again after a write, in the place of its former self; null takes it out. A row that is new goes
 * to the end, as in the registry's own order, unless only known rows are to be replaced. Of two answers the one that was
 * requested later is kept, whichever arrives first; returns it.
 */
export function patchCrawl<Row>(
  client: QueryClient,
  definition: CrawlDefinition<Row>,
  id: string,
  row: Row | null,
  { onlyKnown = false, asked = requestTicket() }: PatchOptions = {},
): Row | null {
  const patches = patchesOf(client, definition);
  const newer = patches.get(id);
  if (newer && newer.asked > asked) return newer.row;
  const newId = row === null ? id : definition.rowId(row);
  patches.set(id, { row, asked });
  patches.set(newId, { row, asked });

  const reading = readingOf(client, definition);
  if (row === null) reading?.rows.delete(id);
  else if (reading && (!onlyKnown || reading.rows.has(id))) {
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
  return row;
}

/** Requests the page of a list that is under way once more: it may show how things stood before a write. */
export function repeatPage<Row>(client: QueryClient, definition: CrawlDefinition<Row>): void {
  readingOf(client, definition)?.walk.repeatPage();
}
