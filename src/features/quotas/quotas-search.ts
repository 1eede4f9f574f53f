import * as z from 'zod/mini';

import { listShape } from '@/lib/list-search';
import { searchChoices } from '@/lib/table-search';

/** The columns of the quotas list, and its filters. */
export const QUOTAS = {
  columns: ['name', 'kind', 'used', 'limit', 'share', 'source', 'thresholds', 'backfill'],
  facets: {
    kind: ['user', 'organization'],
    usage: ['over', 'near'],
    limit: ['own', 'default', 'none', 'not-told'],
  },
} as const;

const schema = z.object({
  ...listShape(QUOTAS),
  /** How to show the summary above the list; absent means that the width of the window decides. */
  summary: searchChoices(['chart', 'table', 'hidden']),
});

/** The state of the quotas list; missing values mean the default. */
export type QuotasSearch = z.infer<typeof schema>;

/** Reads the state of the list from the URL; never fails. */
export function validateQuotasSearch(search: Record<string, unknown>): QuotasSearch {
  return schema.parse(search);
}
