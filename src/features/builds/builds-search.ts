import * as z from 'zod/mini';

import { listShape } from '@/lib/list-search';
import { rangeShape, readRange } from '@/lib/range-search';
import { searchChoices } from '@/lib/table-search';

/** The columns of the list of builds, and its filters; the values are known only from the rows. */
export const BUILDS = {
  columns: [
    'repository',
    'tags',
    'trigger',
    'starter',
    'time',
    'phase',
    'canceller',
    'commit',
    'uuid',
  ],
  facets: { phase: 'any', trigger: 'any', repository: 'any', starter: 'any', canceller: 'any' },
} as const;

const schema = z.object({
  ...listShape(BUILDS),
  ...rangeShape,
  /** Whether the dialog that opens a build by its UUID is shown. */
  open: searchChoices(['uuid']),
});

/** The state of the list of builds; missing values mean the default. */
export type BuildsSearch = z.infer<typeof schema>;

/** Reads the state from the URL; never fails. Days that do not exist fall back to the default range. */
export const validateBuildsSearch = (search: Record<string, unknown>): BuildsSearch =>
  readRange(schema.parse(search));
