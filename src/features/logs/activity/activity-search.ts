import * as z from 'zod/mini';

import { listShape } from '@/lib/list-search';
import { rangeShape, readRange } from '@/lib/range-search';
import { searchText } from '@/lib/table-search';

import { LOGS } from '../logs-search';

/** The columns of the activity of one, and its filters: those of the usage log, and what relates an entry to the one. */
export const ACTIVITY = {
  columns: [...LOGS.columns, 'relation', 'repository', 'client'],
  facets: { ...LOGS.facets, relation: ['by', 'on', 'superuser'], client: 'any' },
} as const;

const schema = z.object({
  ...listShape(ACTIVITY),
  ...rangeShape,
  /** Whose activity, as in `user:mira`; nothing is loaded without it. */
  of: searchText,
  /** The entry with open details. */
  entry: searchText,
});

/** The state of the activity of one; missing values mean the default. */
export type ActivitySearch = z.infer<typeof schema>;

/** Reads the state from the URL; never fails. Days that do not exist fall back to the default range. */
export const validateActivitySearch = (search: Record<string, unknown>): ActivitySearch =>
  readRange(schema.parse(search));
