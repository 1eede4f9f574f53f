import * as z from 'zod/mini';

import { listShape } from '@/lib/list-search';

/** The columns of the users list, and its filters. */
export const USERS = {
  columns: ['name', 'email', 'status', 'used', 'limit', 'share'],
  facets: {
    account: ['enabled', 'disabled', 'not-told'],
    email: ['verified', 'unverified', 'none', 'not-told'],
    role: ['superuser', 'readonly', 'ordinary', 'not-told'],
    quota: ['over', 'near', 'own', 'default', 'none', 'not-told'],
  },
} as const;

const schema = z.object(listShape(USERS));

/** The state of the users list; missing values mean the default. */
export type UsersSearch = z.infer<typeof schema>;

/** Reads the state of the list from the URL; never fails. */
export function validateUsersSearch(search: Record<string, unknown>): UsersSearch {
  return schema.parse(search);
}
