import * as z from 'zod/mini';

import { searchChoices, searchSort, searchText } from '@/lib/table-search';

const COLUMNS = ['name', 'kid', 'service', 'approval', 'created', 'expires', 'rotation'];

const schema = z.object({
  /** Searched for in name, key ID, service and metadata. */
  q: searchText,
  /** Names of services, separated by commas; any service may exist. */
  service: searchText,
  approval: searchChoices([
    'awaiting',
    'superuser',
    'automatic',
    'rotation',
    'other',
    'lapsed',
    'not-told',
  ]),
  expiry: searchChoices(['urgent', 'soon', 'later', 'renewed', 'never', 'expired', 'not-told']),
  sort: searchSort(COLUMNS),
  cols: searchChoices(COLUMNS),
});

/** The state of the list of service keys; what is not there is as by default. */
export type ServiceKeysSearch = z.infer<typeof schema>;

/** Reads the state of the list from the URL; never fails. */
export function validateServiceKeysSearch(search: Record<string, unknown>): ServiceKeysSearch {
  return schema.parse(search);
}
