import * as z from 'zod/mini';

import { searchFlag, searchNumber, searchText } from '@/lib/table-search';

const schema = z.object({
  /** The line that a link points at, from 1. */
  line: searchNumber,
  /** Searched for in the log. */
  q: searchText,
  /** Whether long lines are broken. */
  wrap: searchFlag,
  /** Whether each line's time is shown. */
  times: searchFlag,
});

/** The state of a build's page; what is not there is as by default. */
export type BuildSearch = z.infer<typeof schema>;

/** Reads the state of the page from the URL; never fails. */
export function validateBuildSearch(search: Record<string, unknown>): BuildSearch {
  return schema.parse(search);
}
