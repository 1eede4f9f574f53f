import type { QueryClient } from '@tanstack/react-query';

import type { Crawl } from './crawl';
import { type CrawlDefinition, readingOf } from './crawl-reading';

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
  const reading = readingOf(client, definition);
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
