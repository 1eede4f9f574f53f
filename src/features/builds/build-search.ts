import * as z from 'zod/mini';

import { searchFlag, searchNumber, searchText } from '@/lib/table-search';

const schema = z.object({
  /** The line that a link points at, from 1. */
  line: searchNumber,
  /** The search text. */
  q: searchText,
  /** Whether long lines are wrapped. */
  wrap: searchFlag,
  /** Whether each line's time is shown. */
  times: searchFlag,
  /** Whether the details are shown in place of the log, where there is no room for both. */
  details: searchFlag,
});

/** The state of a build's page; missing values mean the default. */
export type BuildSearch = z.infer<typeof schema>;

/** Reads the state of the page from the URL; never fails. */
export function validateBuildSearch(search: Record<string, unknown>): BuildSearch {
  return schema.parse(search);
}
