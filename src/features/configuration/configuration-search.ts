import * as z from 'zod/mini';

import { searchChoices, searchText } from '@/lib/table-search';

const schema = z.object({
  tab: searchChoices(['config', 'warning', 'env', 'schema']),
  /** Searched for in names, shown values and descriptions. */
  q: searchText,
  flags: searchChoices(['on', 'off']),
  default: searchChoices(['differs']),
});

/** What of the configuration is shown; what is not there is as by default. */
export type ConfigurationSearch = z.infer<typeof schema>;

/** Reads the state of the screen from the URL; never fails. */
export function validateConfigurationSearch(search: Record<string, unknown>): ConfigurationSearch {
  return schema.parse(search);
}
