import * as z from 'zod/mini';

import { listShape } from '@/lib/list-search';
import { rangeShape, readRange } from '@/lib/range-search';
import { searchChoices, searchText } from '@/lib/table-search';

import { KIND_GROUPS } from './log-groups';

/** The columns of the usage log, and its filters; most values are known only from its entries. */
export const LOGS = {
  columns: ['time', 'what', 'performer', 'namespace', 'ip', 'kind'],
  facets: {
    group: KIND_GROUPS.map(({ id }) => id),
    kind: 'any',
    performer: 'any',
    namespace: 'any',
    repository: 'any',
    ip: 'any',
  },
} as const;

const schema = z.object({
  ...listShape(LOGS),
  ...rangeShape,
  /** On a phone, the counts are off unless chosen. */
  chart: searchChoices(['chart', 'table', 'off']),
  /** The entry with open details. */
  entry: searchText,
});

/** The state of the usage log; missing values mean the default. */
export type LogsSearch = z.infer<typeof schema>;

/** Reads the state from the URL; never fails. Days that do not exist fall back to the default range. */
export const validateLogsSearch = (search: Record<string, unknown>): LogsSearch =>
  readRange(schema.parse(search));
