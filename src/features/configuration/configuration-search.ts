import * as z from 'zod/mini';

import { searchChoices, searchText } from '@/lib/table-search';

const schema = z.object({
  tab: searchChoices(['config', 'warning', 'env', 'schema']),
  /** Searches names, visible values and descriptions. */
  q: searchText,
  flags: searchChoices(['on', 'off']),
  default: searchChoices(['differs']),
  /** The address of the key whose details are open, see `addressOf`. */
  key: searchText,
});

/** The state of the configuration screen; missing values mean the default. */
export type ConfigurationSearch = z.infer<typeof schema>;

/** Reads the state of the screen from the URL; never fails. */
export function validateConfigurationSearch(search: Record<string, unknown>): ConfigurationSearch {
  return schema.parse(search);
}
