import type { OperationId } from '@/api/generated/operations.gen';
import { isObject, parseJson, writeJson } from '@/lib/json';

import type { Answer } from './exchange';

/**
 * Returns a response in the form that another registry version might send: the registry size is a string instead of a
 * number, next to a field that the contract does not name.
 */
export function bend(id: OperationId, reply: Answer): Answer {
  if (id !== 'getRegistrySize' || reply.status !== 200) return reply;
  const size: unknown = parseJson(reply.body);
  if (!isObject(size)) return reply;
  const bent = { ...size, size_bytes: String(size['size_bytes']), blob_count: 0 };
  return { ...reply, body: writeJson(bent) };
}
