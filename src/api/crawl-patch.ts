import type { QueryClient } from '@tanstack/react-query';

import type { Crawl } from './crawl';
import { type CrawlDefinition, patchesOf, readingOf } from './crawl-reading';
import { requestTicket } from './pages';

type PatchOptions = {
  /** Ignores a row that the list does not have yet. */
  onlyKnown?: boolean;
  /** The {@link requestTicket} taken before the row was requested; by default a new one. */
  asked?: number;
};

/**
 * Replaces one row after a write with its reloaded version; null removes it. A new row goes to the end, as in the
 * registry's own order, unless `onlyKnown` is set. Of two responses, the one requested later wins, whichever arrives
 * first. Returns the row that is kept.
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
    // Renamed: keep the position, change the id.
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

/** Requests the current page of a list again, since it may show the state before a write. */
export function repeatPage<Row>(client: QueryClient, definition: CrawlDefinition<Row>): void {
  readingOf(client, definition)?.walk.repeatPage();
}
