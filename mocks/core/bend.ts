import type { OperationId } from '@/api/generated/operations.gen';
import { isObject, parseJson, writeJson } from '@/lib/json';

import type { Answer } from './exchange';

/**
 * Gives an answer the form that another version of the registry might: the registry's size is a text instead of a number,
 * and beside it is a field that the contract does not name.
 */
export function bend(id: OperationId, reply: Answer): Answer {
  if (id !== 'getRegistrySize' || reply.status !== 200) return reply;
  const size: unknown = parseJson(reply.body);
  if (!isObject(size)) return reply;
  const bent = { ...size, size_bytes: String(size['size_bytes']), blob_count: 0 };
  return { ...reply, body: writeJson(bent) };
}
