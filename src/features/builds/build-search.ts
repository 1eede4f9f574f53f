import * as z from 'zod/mini';

import { searchText } from '@/lib/table-search';

const line = z.catch(z.optional(z.int().check(z.gte(1))), undefined);
const flag = z.catch(z.optional(z.literal(true)), undefined);

const schema = z.object({
  /** The line that a link points at, from 1. */
  line,
  /** Searched for in the log. */
  q: searchText,
  /** Whether long lines are broken. */
  wrap: flag,
  /** Whether each line's time is shown. */
  times: flag,
});

/** The state of a build's page; what is not there is as by default. */
export type BuildSearch = z.infer<typeof schema>;

/** Reads the state of the page from the URL; never fails. */
export function validateBuildSearch(search: Record<string, unknown>): BuildSearch {
  return schema.parse(search);
}
