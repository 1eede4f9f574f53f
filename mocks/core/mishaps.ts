import { isObject, parseJsonStrictly, writeJson } from '@/lib/json';

import type { Registry } from '../registry';
import type { Answer, Incoming } from './exchange';
import {
  type Failure,
  pageBadGateway,
  pageInstead,
  pageProxySignIn,
  pageRateLimited,
  pageServerError,
  redirectToProxySignIn,
  textGatewayTimeout,
} from './failures';
import type { Route } from './router';
import { type SentinelEffect, sentinelIn, sentinelOfDay } from './sentinels';

const SLOW_MS = 8000;

const isRead = (method: string) => method === 'GET' || method === 'HEAD';

/** Returns the scenario's mishap for this request; requests that begin a page are exempt. */
export function mishapFor(
  registry: Registry,
  { id }: Route,
  { url, method }: Incoming,
): Failure | 'drop' | undefined {
  if (registry.router.ruleOf(id).beginsPage) return undefined;
  const { firstTryFails } = registry.behaviour;
  if (firstTryFails && registry.countOf(`${method} ${url.pathname}`) === 1) return pageBadGateway();
  switch (registry.nextMishap()) {
    case '500':
      return pageServerError();
    case '502':
      return pageBadGateway();
    case '429':
      return pageRateLimited();
    case 'drop':
      return 'drop';
    default:
      return undefined;
  }
}

/** A sentinel's effect on one request: before it runs, after it has run, or on its duration. */
export type SentinelMishap = {
  before?: Failure | 'drop';
  after?: (reply: Answer) => Answer | 'dropped';
  delayMs?: number;
};

/** Returns the effect of the sentinel in a request, if any. */
export function sentinelFor(
  registry: Registry,
  method: string,
  { id, path }: Route,
  body: unknown,
  query: Record<string, unknown>,
): SentinelMishap | undefined {
  const named = namedIn(registry, path).flatMap((value) => {
    const found = sentinelIn(value);
    return found && !(found.writesOnly && isRead(method)) ? [{ effect: found.effect, value }] : [];
  });
  const sent = textsIn(body).flatMap((value) => {
    const found = sentinelIn(value);
    return found && !found.writesOnly ? [{ effect: found.effect, value }] : [];
  });
  const day = query['starttime'];
  const dayEffect = typeof day === 'string' ? sentinelOfDay(day) : undefined;
  const [first] = [
    ...named,
    ...sent,
    ...(dayEffect ? [{ effect: dayEffect, value: String(day) }] : []),
  ];
  return first && mishapOf(registry, first.effect, `${id} ${first.value}`);
}

/** Returns the names in a path; a service key also by its own name, a message by its text: their ids cannot be chosen. */
function namedIn(registry: Registry, path: Record<string, string>): string[] {
  const key = path['kid'] === undefined ? undefined : registry.serviceKeys.find(path['kid']);
  const message = path['uuid'] === undefined ? undefined : registry.messages.find(path['uuid']);
  return [
    ...Object.values(path),
    ...(key ? [key.name] : []),
    ...(message ? [message.content] : []),
  ];
}

/** Returns every string in a body, at any depth. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

const SECRETS: ReadonlySet<string> = new Set(['password', 'private_key']);

/** Returns the fields of a JSON object with every value set to null, except secrets. */
function onlySecrets(text: string): string {
  const body: unknown = text === '' ? undefined : parseJsonStrictly(text);
  if (!isObject(body)) return text;
  const fields = Object.entries(body).map(([key, value]) => [key, SECRETS.has(key) ? value : null]);
  return writeJson(Object.fromEntries(fields));
}

function mishapOf(registry: Registry, effect: SentinelEffect, what: string): SentinelMishap {
  switch (effect) {
    case '500':
      return { before: pageServerError() };
    case '502':
      return { before: pageBadGateway() };
    case '429':
      return { before: pageRateLimited() };
    case 'drop':
      return { before: 'drop' };
    case 'lost':
      return { after: () => 'dropped' };
    case 'slow':
      return { delayMs: SLOW_MS };
    case 'twice':
      return registry.countOf(what) <= 2 ? { before: pageServerError() } : {};
    case 'html':
      return { before: pageInstead() };
    case '504':
      return { before: textGatewayTimeout() };
    case 'basic':
      return { before: pageProxySignIn() };
    case 'moved':
      registry.sendNextElsewhere();
      return { before: redirectToProxySignIn() };
    case 'cut':
      return { after: (reply) => ({ ...reply, body: reply.body.slice(0, reply.body.length / 2) }) };
    case 'empty':
      return { after: (reply) => ({ ...reply, status: 200, body: '' }) };
    case 'nulls':
      return { after: (reply) => ({ ...reply, body: onlySecrets(reply.body) }) };
    default:
      return { after: (reply) => ({ ...reply, body: '{"unexpected":[true]}\n' }) };
  }
}
