import * as z from 'zod/mini';

import { searchFlag, searchNumber, searchText } from '@/lib/table-search';

/** A switch with a state of its own for off, where the default is not the same everywhere. */
const eitherWay = z.catch(
  z.optional(
    z.union([
      z.pipe(
        z.literal(['true', true]),
        z.transform(() => true),
      ),
      z.pipe(
        z.literal(['false', false]),
        z.transform(() => false),
      ),
    ]),
  ),
  undefined,
);

const schema = z.object({
  /** The line that a link points at, from 1. */
  line: searchNumber,
  /** The search text. */
  q: searchText,
  /** Whether long lines are wrapped; by default only on a phone. */
  wrap: eitherWay,
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
