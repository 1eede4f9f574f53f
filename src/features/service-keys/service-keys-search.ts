import * as z from 'zod/mini';

import { listShape } from '@/lib/list-search';

/** The columns of the list of service keys, and its filters; any service may exist. */
export const SERVICE_KEYS = {
  columns: ['name', 'kid', 'service', 'approval', 'replacement', 'created', 'expires', 'rotation'],
  facets: {
    service: 'any',
    approval: ['awaiting', 'superuser', 'automatic', 'rotation', 'other', 'lapsed', 'not-told'],
    replacement: ['old', 'new'],
    expiry: ['urgent', 'soon', 'later', 'renewed', 'never', 'expired', 'not-told'],
  },
} as const;

const schema = z.object(listShape(SERVICE_KEYS));

/** The state of the list of service keys; missing values mean the default. */
export type ServiceKeysSearch = z.infer<typeof schema>;

/** Reads the state of the list from the URL; never fails. */
export function validateServiceKeysSearch(search: Record<string, unknown>): ServiceKeysSearch {
  return schema.parse(search);
}
