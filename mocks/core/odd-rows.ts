import type { OperationId } from '@/api/generated/operations.gen';
import { isObject, parseJsonStrictly, writeJson } from '@/lib/json';

import type { Answer } from './exchange';

type Row = Record<string, unknown>;

const without = (row: Row, ...keys: string[]): Row =>
  Object.fromEntries(Object.entries(row).filter(([key]) => !keys.includes(key)));

/** The first rows of a list, each as some real registry has sent it. */
const ODD: Partial<
  Record<OperationId, { list: string; turns: readonly ((row: Row) => unknown)[] }>
> = {
  listAllUsers: {
    list: 'users',
    turns: [
      // Before 3.16 (R D1).
      (row) => without(row, 'global_readonly_super_user'),
      (row) => without(row, 'global_readonly_super_user', 'quota_report', 'quotas'),
      (row) => ({ ...row, email: null, avatar: null }),
      (row) => without(row, 'username'),
    ],
  },
  listAllOrganizations: {
    list: 'organizations',
    turns: [(row) => ({ ...row, email: null }), (row) => without(row, 'name')],
  },
  listServiceKeys: {
    list: 'keys',
    turns: [
      (row) => without(row, 'jwk'),
      (row) => ({ ...row, metadata: 'none', rotation_duration: 'never' }),
      (row) => ({ ...row, created_date: null }),
    ],
  },
  listAllLogs: {
    list: 'logs',
    turns: [
      // A deleted performer, as a log kept in Splunk shows it.
      (row) => ({ ...row, performer: { kind: 'user', name: 'gone', is_robot: null } }),
      (row) => ({ ...row, datetime: null }),
      (row) => ({ ...row, metadata: ['a', 'b'] }),
      (row) => ({ ...row, metadata: 'a text' }),
      (row) => ({ ...row, datetime: null }),
    ],
  },
};

/** The same for a response that is one object. */
const ODD_ONES: Partial<Record<OperationId, (row: Row) => unknown>> = {
  getInstallUser: (row) => ({ ...row, email: null, avatar: null }),
  getServiceKey: (row) => ({ ...row, metadata: 'none', rotation_duration: 'never' }),
};

/** Changes the first rows of a list's first page to what other registries send. */
export function oddRows(id: OperationId, reply: Answer, isFirstPage: boolean): Answer {
  const [odd, one] = [ODD[id], ODD_ONES[id]];
  if (reply.status !== 200 || !(one ?? (odd && isFirstPage))) return reply;
  const body: unknown = parseJsonStrictly(reply.body);
  if (one && isObject(body)) return { ...reply, body: writeJson(one(body)) };
  if (!odd) return reply;
  const rows = isObject(body) ? body[odd.list] : undefined;
  if (!isObject(body) || !Array.isArray(rows)) return reply;
  const sent = rows.map((row: unknown, at) =>
    isObject(row) ? (odd.turns[at]?.(row) ?? row) : row,
  );
  return { ...reply, body: writeJson({ ...body, [odd.list]: sent }) };
}
