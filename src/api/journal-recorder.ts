import { registryNow } from '@/lib/clock';
import { isObject, parseJson, writeJson } from '@/lib/json';

import { bodyOf } from './answer';
import { SECRET_IN_CURL } from './curl';
import { toApiError } from './errors';
import { operations, type OperationId } from './generated/operations.gen';
import {
  addEntry,
  changeEntry,
  type JournalEntry,
  LOADED_WITHIN,
  type WriteAnswer,
} from './journal';
import { auditKinds, mayLogRefusal } from './journal-kinds';
import { isOperationId } from './queries/registry';
import { currentHolder } from './sign-in-gate';
import { isUncertain } from './uncertain';

/** The longest body that is kept, in characters. */
const LONGEST_BODY = 4_000;
/** Names under which the registry sends a secret, or is sent one (C 1.2, 1.3, 1.8). */
const SECRET = /passw|private|secret|token/i;

/** Stands for a secret in a response. */
const NOT_KEPT = '(not kept)';

/** Returns a body with something in place of its secrets; undefined for one that is too long to keep. */
function withoutSecrets(body: unknown, instead = NOT_KEPT): unknown {
  const cleaned = cleanedOf(body, instead);
  return (writeJson(cleaned) ?? '').length > LONGEST_BODY ? undefined : cleaned;
}

function cleanedOf(value: unknown, instead: string): unknown {
  if (Array.isArray(value)) return value.map((part) => cleanedOf(part, instead));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => [
      name,
      SECRET.test(name) ? instead : cleanedOf(part, instead),
    ]),
  );
}

const SIGN_IN: ReadonlySet<OperationId> = new Set(['signIn', 'verifySignIn', 'signOut']);

/** The addresses of all writes but signing in and out, each as a pattern with the names of its parameters. */
const WRITES = Object.keys(operations)
  .filter(isOperationId)
  .filter((id) => operations[id].method !== 'get' && !SIGN_IN.has(id))
  .map((id) => ({
    id,
    method: operations[id].method.toUpperCase(),
    pattern: new RegExp(`^${operations[id].path.replaceAll(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`),
  }));

const text = (value: unknown) => (typeof value === 'string' ? value : '');

/** Returns what a request changes; for a new user or key, its name is in the body. */
function targetOf(path: Readonly<Record<string, string>>, body: unknown): string {
  const { username, name, namespace, orgname, kid, uuid } = path;
  const given = isObject(body) ? text(body['username']) || text(body['name']) : '';
  return username ?? name ?? namespace ?? orgname ?? kid ?? uuid ?? given;
}

let writes = 0;

/** Returns an id that no earlier load of this tab has used. */
function newId(): string {
  writes += 1;
  return `${registryNow().toString(36)}-${writes}`;
}

async function entryOf(request: Request): Promise<JournalEntry | undefined> {
  const { pathname } = new URL(request.url);
  for (const { id, method, pattern } of WRITES) {
    const match = method === request.method ? pattern.exec(pathname) : null;
    if (!match) continue;
    const path = Object.fromEntries(
      Object.entries(match.groups ?? {}).map(([name, part]) => [name, decodeURIComponent(part)]),
    );
    const body = parseJson(await request.clone().text());
    const kinds = auditKinds({ operation: id, body });
    return {
      id: newId(),
      at: registryNow(),
      by: currentHolder()?.username ?? '',
      operation: id,
      path,
      target: targetOf(path, body),
      ...(body !== undefined && { body: withoutSecrets(body, SECRET_IN_CURL) }),
      answer: { outcome: 'pending' },
      audit: { state: kinds.length === 0 ? 'none' : 'searching' },
    };
  }
  return undefined;
}

/** The latest writes whose target was not read since. */
let unread: { id: string; target: string; until: number }[] = [];

/** Sends a write and records it. Nothing about the record can keep the write from being sent, or from being answered. */
export async function recordWrite(
  request: Request,
  send: () => Promise<Response>,
): Promise<Response> {
  const entry = await entryOf(request).catch(() => undefined);
  if (!entry) return send();
  addEntry(entry);
  const settle = (answer: WriteAnswer, target = entry.target) => {
    const unlogged = answer.outcome === 'refused' &&
      !mayLogRefusal(entry) && { audit: { state: 'none' } as const };
    changeEntry(entry.id, { answer, target, answeredAt: registryNow(), ...unlogged });
    void import('./journal-audit').then(
      ({ followAudit }) => followAudit(),
      () => undefined,
    );
    if (target !== '' && answer.outcome !== 'refused') {
      unread.push({ id: entry.id, target, until: registryNow() + LOADED_WITHIN });
    }
  };
  try {
    const response = await send();
    const body = bodyOf(response);
    // A new key gets its ID from the registry.
    const kid = isObject(body) ? text(body['kid']) : '';
    settle(
      { outcome: 'done', status: response.status, body: withoutSecrets(body) },
      kid || entry.target,
    );
    return response;
  } catch (thrown) {
    const { kind, status, serverMessage } = toApiError(thrown);
    const outcome = isUncertain(thrown) ? 'uncertain' : 'refused';
    settle({ outcome, status, kind, message: serverMessage || undefined });
    throw thrown;
  }
}

/** Records a read, if it shows what an earlier write has changed: the target itself, or the list that holds it. */
export function recordRead(request: Request, answer: { status: number; body?: unknown }): void {
  const now = registryNow();
  unread = unread.filter(({ until }) => until > now);
  if (unread.length === 0) return;
  const { pathname } = new URL(request.url);
  const segments = new Set(pathname.split('/'));
  const { body } = answer;
  const listed: unknown = isObject(body) ? body['keys'] : undefined;
  unread = unread.filter(({ id, target }) => {
    const row: unknown = Array.isArray(listed)
      ? listed.find((key) => isObject(key) && key['kid'] === target)
      : undefined;
    if (!segments.has(encodeURIComponent(target)) && row === undefined) return true;
    const seen = withoutSecrets(row ?? body);
    changeEntry(id, {
      read: {
        operation: `GET ${pathname}`,
        at: now,
        status: answer.status,
        ...(seen !== undefined && { body: seen }),
      },
    });
    return false;
  });
}
