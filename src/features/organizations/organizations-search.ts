import * as z from 'zod/mini';

import { listShape } from '@/lib/list-search';

/** The columns of the organizations list, and its filters. */
export const ORGANIZATIONS = {
  columns: ['name', 'email', 'used', 'limit', 'share'],
  facets: {
    email: ['given', 'none', 'not-told'],
    quota: ['over', 'near', 'own', 'default', 'none', 'not-told'],
  },
} as const;

const schema = z.object(listShape(ORGANIZATIONS));

/** The state of the organizations list; missing values mean the default. */
export type OrganizationsSearch = z.infer<typeof schema>;

/** Reads the state of the list from the URL; never fails. */
export function validateOrganizationsSearch(search: Record<string, unknown>): OrganizationsSearch {
  return schema.parse(search);
}
