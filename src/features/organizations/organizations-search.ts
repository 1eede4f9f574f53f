import * as z from 'zod/mini';

import { searchChoices, searchSort, searchText } from '@/lib/table-search';

const columns = ['name', 'email', 'used', 'share', 'limit'] as const;

const schema = z.object({
  /** Searched for in name and contact e-mail. */
  q: searchText,
  email: searchChoices(['given', 'none', 'not-told']),
  quota: searchChoices(['over', 'near', 'own', 'default', 'none', 'not-told']),
  sort: searchSort(columns),
  cols: searchChoices(columns),
});

/** The state of the organizations list; what is not there is as by default. */
export type OrganizationsSearch = z.infer<typeof schema>;

/** Reads the state of the list from the URL; never fails. */
export function validateOrganizationsSearch(search: Record<string, unknown>): OrganizationsSearch {
  return schema.parse(search);
}
