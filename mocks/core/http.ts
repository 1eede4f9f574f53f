import { parseJson } from '@/lib/json';

import type { Registry } from '../registry';
import type { Caller } from './caller';
import { checkBody } from './body-schema';
import { bend } from './bend';
import { oddRows } from './odd-rows';
import type { Answer, Incoming, Outcome } from './exchange';
import {
  CORS_HEADERS,
  Dropped,
  Failure,
  aborted,
  badQuery,
  freshLoginRequired,
  invalidRequest,
  pageServerError,
  problem,
  readOnlyRegistry,
  redirectToProxySignIn,
  refusedByFramework,
  unauthenticated,
} from './failures';
import { answerOAuth, isOAuthPage } from '../oauth';
import { type HandlerMap, run } from './operation';
import { checkRight } from './rights';
import type { Rule } from './rules';
import { mishapFor, sentinelFor } from './mishaps';
import { httpDate } from '../views/dates';
import { asReleased } from './releases';

const isRead = (method: string) => method === 'GET' || method === 'HEAD';

/** Answers one request: the server's pipeline, in its order of checks (C 1.0). Every response is dated. */
export async function answer(
  registry: Registry,
  handlers: HandlerMap,
  request: Incoming,
): Promise<Outcome> {
  const outcome = await undated(registry, handlers, request);
  if (outcome.answer === 'dropped' || registry.behaviour.undated) return outcome;
  const headers = { ...outcome.answer.headers, Date: httpDate(registry.now()) };
  return { ...outcome, answer: { ...outcome.answer, headers } };
}

async function undated(
  registry: Registry,
  handlers: HandlerMap,
  request: Incoming,
): Promise<Outcome> {
  const delayMs = registry.behaviour.delayMs;
  try {
    if (registry.isSentElsewhere()) throw redirectToProxySignIn();
    return await handled(registry, handlers, request);
  } catch (error) {
    return { delayMs, answer: answerFor(error) };
  }
}

function answerFor(error: unknown): Answer | 'dropped' {
  if (error instanceof Dropped) return 'dropped';
  if (error instanceof Failure) return error.answer;
  // An exception that the server's code does not handle becomes a page of the process in front of it (C 2.3).
  // oxlint-disable-next-line no-console -- a bug in the mock must be visible
  console.error(error);
  return pageServerError().answer;
}

async function handled(
  registry: Registry,
  handlers: HandlerMap,
  request: Incoming,
): Promise<Outcome> {
  const { delayMs } = registry.behaviour;
  if (isOAuthPage(request.url.pathname))
    return { delayMs, answer: await answerOAuth(registry, request) };
  const route = registry.router.find(request.method, request.url);
  if (route === 'options') {
    const headers = request.url.pathname.startsWith('/api/') ? { ...CORS_HEADERS } : {};
    return { delayMs, answer: { status: 200, headers, body: '' } };
  }
  const mishap = mishapFor(registry, route, request);
  if (mishap === 'drop') return { delayMs, answer: 'dropped' };
  if (mishap) throw mishap;
  const rule = registry.router.ruleOf(route.id);
  if (!rule.outsideApi) checkXhr(request);
  const caller = identify(registry, request, rule);
  if (!rule.outsideApi && !isRead(request.method)) {
    checkCsrf(registry, request, caller);
    if (registry.behaviour.readOnly) throw readOnlyRegistry();
  }
  checkSignIn(registry, rule, caller);
  const query = parseQuery(rule, request.url.searchParams);
  const body = await parseBody(registry, rule, request);
  if (rule.databaseAuthentication && registry.settings.authenticationType !== 'Database') {
    throw invalidRequest('Users can only be created with database authentication.');
  }
  checkRight(registry, rule, caller, route.path);

  const sentinel = sentinelFor(registry, request.method, route, body, query);
  if (sentinel?.before === 'drop') return { delayMs, answer: 'dropped' };
  if (sentinel?.before) throw sentinel.before;
  const reply = await run(handlers, route.id, {
    path: route.path,
    query,
    body,
    registry,
    caller,
    request,
  }).catch((error: unknown) => answerFor(error));
  if (reply === 'dropped') return { delayMs, answer: reply };
  const released = asReleased(route.id, reply, registry.settings.has);
  const bent = registry.behaviour.bent ? bend(route.id, released) : released;
  const isFirstPage = !request.url.searchParams.has('next_page');
  const formed = registry.behaviour.oddRows ? oddRows(route.id, bent, isFirstPage) : bent;
  return {
    delayMs: delayMs + (sentinel?.delayMs ?? 0),
    answer: sentinel?.after === undefined ? formed : sentinel.after(formed),
  };
}

/** C 2.3: rejects a GET from a desktop browser without the header. Edge's name is not in the server's list. */
function checkXhr({ method, userAgent, header }: Incoming): void {
  if (method !== 'GET' || header('x-requested-with') === 'XMLHttpRequest') return;
  const browser =
    /(Chrome|Firefox|Safari|Opera|OPR)\//.test(userAgent) && !/Edg[A-Z]*\//i.test(userAgent);
  if (browser) {
    throw aborted(400, 'API calls of browsers must have the header X-Requested-With.');
  }
}

/** C 3.3: a bearer token takes precedence over the cookie; an invalid one makes the caller anonymous. */
function identify(registry: Registry, request: Incoming, rule: Rule): Caller {
  const session = registry.sessions.find(request.cookie);
  const base = { ip: request.ip, userAgent: request.userAgent, ...(session ? { session } : {}) };
  const bearer = rule.outsideApi
    ? undefined
    : /^bearer\s+(\S+)\s*$/i.exec(request.header('authorization') ?? '')?.[1];
  if (bearer === undefined) {
    const user = registry.sessions.userOf(session);
    return user ? { ...base, user } : base;
  }
  if (bearer.split('.').length === 3) {
    throw aborted(401, 'The single sign-on token could not be verified.');
  }
  const found = registry.tokens.find(bearer);
  if (found) return { ...base, user: found.user, token: found.token };
  // A read reports the invalid token at once; a write goes through the CSRF check first (C 2.3).
  if (isRead(request.method) && rule.access !== 'anybody') {
    throw problem('invalid_token', 'The access token is not good.');
  }
  return base;
}

/** C 3.4: checks every write without a valid bearer token, including sign-in and sign-out. */
function checkCsrf(registry: Registry, request: Incoming, caller: Caller): void {
  if (caller.token) return;
  const given = request.header('x-csrf-token') ?? request.url.searchParams.get('_csrf_token') ?? '';
  if (caller.session && given === caller.session.csrfToken) return;
  const user = registry.sessions.userOf(caller.session);
  const who = user ? ` (authorized: user ${user.username})` : '';
  throw aborted(403, `CSRF token was invalid or missing.${who}`);
}

function checkSignIn(registry: Registry, rule: Rule, caller: Caller): void {
  if (rule.access === 'anybody') return;
  if (!caller.user) {
    // With anonymous access off, the server fails earlier, with another error shape (C 2.3).
    if (!registry.settings.features['ANONYMOUS_ACCESS'])
      throw aborted(401, 'Anonymous access is not allowed.');
    // Operations that require no fresh login fail only when they check the right.
    if (rule.freshLogin) throw unauthenticated();
    return;
  }
  if (rule.freshLogin && !caller.token && !registry.sessions.isFresh(caller.session)) {
    throw freshLoginRequired();
  }
}

/** C 1.5: only `int` can be rejected; the hint is the value of an object (shape C). */
function parseQuery(rule: Rule, given: URLSearchParams): Record<string, unknown> {
  const query: Record<string, unknown> = {};
  for (const [name, type] of Object.entries(rule.query ?? {})) {
    const text = given.get(name);
    if (text === null) continue;
    if (type === 'text') query[name] = text;
    else if (type === 'flag')
      query[name] = !['false', 'False', 'FALSE', '0', '', 'null'].includes(text);
    else if (/^\s*[+-]?\d+\s*$/.test(text)) query[name] = Number(text);
    else throw badQuery(name, `A whole number is needed for ${name}.`);
  }
  return query;
}

async function parseBody(registry: Registry, rule: Rule, request: Incoming): Promise<unknown> {
  const { bodyBefore } = rule;
  const schema =
    bodyBefore && !registry.settings.has[bodyBefore.trait] ? bodyBefore.body : rule.body;
  if (!schema) return undefined;
  const type = (request.header('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
  if (type !== 'application/json' && !/^application\/.+\+json$/.test(type)) {
    throw refusedByFramework(415, 'The request has no body that is labelled as application/json.');
  }
  const body = parseJson(await request.text());
  if (body === undefined)
    throw refusedByFramework(400, 'The request could not be understood as JSON.');
  checkBody(schema, body);
  return body;
}
