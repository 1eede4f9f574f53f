import * as z from 'zod/mini';

import { searchChoices, searchSort, searchText } from '@/lib/table-search';

const COLUMNS = ['name', 'kind', 'used', 'limit', 'share', 'source', 'thresholds', 'backfill'];

const schema = z.object({
  /** Searched for in the name. */
  q: searchText,
  kind: searchChoices(['user', 'organization']),
  usage: searchChoices(['over', 'near']),
  limit: searchChoices(['own', 'default', 'none', 'not-told']),
  sort: searchSort(COLUMNS),
  cols: searchChoices(COLUMNS),
  /** How the summary above the list is shown; absent is as the width of the window suggests. */
  summary: searchChoices(['chart', 'table', 'hidden']),
});

/** The state of the quotas list; what is not there is as by default. */
export type QuotasSearch = z.infer<typeof schema>;

/** Reads the state of the list from the URL; never fails. */
export function validateQuotasSearch(search: Record<string, unknown>): QuotasSearch {
  return schema.parse(search);
}
