import * as z from 'zod/mini';

import { searchChoices, searchSort, searchText } from '@/lib/table-search';

const schema = z.object({
  /** Searched for in name and e-mail. */
  q: searchText,
  account: searchChoices(['enabled', 'disabled', 'not-told']),
  email: searchChoices(['verified', 'unverified', 'none', 'not-told']),
  role: searchChoices(['superuser', 'readonly', 'ordinary', 'not-told']),
  quota: searchChoices(['over', 'near', 'own', 'default', 'none', 'not-told']),
  sort: searchSort(['name', 'email', 'status', 'used', 'share', 'limit']),
  cols: searchChoices(['name', 'email', 'status', 'used', 'share', 'limit']),
});

/** The state of the users list; what is not there is as by default. */
export type UsersSearch = z.infer<typeof schema>;

/** Reads the state of the list from the URL; never fails. */
export function validateUsersSearch(search: Record<string, unknown>): UsersSearch {
  return schema.parse(search);
}
