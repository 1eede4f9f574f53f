import * as z from 'zod/mini';

import { listShape } from '@/lib/list-search';
import { searchText } from '@/lib/table-search';

/** The columns of the journal, and its filters. */
export const JOURNAL = {
  columns: ['what', 'target', 'time', 'outcome', 'audit', 'by'],
  facets: {
    screen: ['users', 'organizations', 'quotas', 'service-keys', 'messages', 'registry-size'],
    outcome: ['done', 'refused', 'uncertain', 'pending'],
    audit: ['found', 'searching', 'not-found', 'not-read', 'none'],
    age: ['hour', 'day', 'older'],
    target: 'any',
  },
} as const;

const schema = z.object({
  ...listShape(JOURNAL),
  /** The write with open details. */
  entry: searchText,
});

/** The state of the journal; missing values mean the default. */
export type JournalSearch = z.infer<typeof schema>;

/** Reads the state of the journal from the URL; never fails. */
export function validateJournalSearch(search: Record<string, unknown>): JournalSearch {
  return schema.parse(search);
}
