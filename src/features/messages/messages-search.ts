import * as z from 'zod/mini';

import { listShape } from '@/lib/list-search';

/** The columns of the list of messages, and its filters. */
export const MESSAGES = {
  columns: ['message', 'severity', 'format', 'uuid'],
  facets: {
    severity: ['error', 'warning', 'info', 'other'],
    format: ['markdown', 'plain'],
  },
} as const;

const schema = z.object(listShape(MESSAGES));

/** The state of the list of messages; missing values mean the default. */
export type MessagesSearch = z.infer<typeof schema>;

/** Reads the state of the list from the URL; never fails. */
export function validateMessagesSearch(search: Record<string, unknown>): MessagesSearch {
  return schema.parse(search);
}
