import { HttpResponse, delay, http } from 'msw';

import type { Incoming, Outcome } from './core/exchange';
import { answer } from './core/http';
import { operationList } from './core/operations';
import { handlers, rules } from './handlers';
import type { Registry } from './registry';

/** The session cookie of the single client: a script's `Response` cannot set one, and its `Request` cannot carry it. */
export type CookieJar = { value: string | null };

const NULL_BODY = new Set([204, 304]);

function incoming(request: Request, jar: CookieJar, userAgent: string): Incoming {
  return {
    method: request.method,
    url: new URL(request.url),
    header: (name) => request.headers.get(name),
    cookie: request.credentials === 'omit' ? null : jar.value,
    userAgent,
    ip: '192.0.2.10',
    text: () => request.text(),
  };
}

async function respond(
  { answer: reply, delayMs }: Outcome,
  jar: CookieJar,
  method: string,
): Promise<Response> {
  if (delayMs > 0) await delay(delayMs);
  if (reply === 'dropped') return HttpResponse.error();
  if (reply.setCookie !== undefined) jar.value = reply.setCookie;
  const body = method === 'HEAD' || NULL_BODY.has(reply.status) ? null : reply.body;
  return new Response(body, { status: reply.status, headers: reply.headers });
}

/**
 * Builds the registry's MSW handlers. One handler covers everything: MSW treats paths with and without a trailing
 * slash alike, but the registry does not, so the registry's own router decides (C 1.0).
 */
export function mswHandlers(
  registry: Registry,
  { jar, userAgent, afterwards }: { jar: CookieJar; userAgent: string; afterwards?: () => void },
) {
  return [
    http.all(
      ({ request }) => isRegistryPath(new URL(request.url).pathname),
      async ({ request }) => {
        const outcome = await answer(registry, handlers, incoming(request, jar, userAgent));
        const response = await respond(outcome, jar, request.method);
        afterwards?.();
        return response;
      },
    ),
  ];
}

/** Returns whether a path belongs to the registry rather than to the console served beside it. */
const isRegistryPath = (pathname: string): boolean =>
  /^\/(api|oauth|oauth2)\//.test(pathname) || outsideApi.has(pathname);

const outsideApi = new Set(
  operationList.filter(({ id }) => rules[id].outsideApi).map(({ path }) => path),
);
