import { config as zodConfig } from 'zod/mini';

import { noteAnswer } from '@/lib/clock';

import { ApiError, errorFromAnswer, parseJson, toApiError } from './errors';
import { client } from './generated/client.gen';
import { isCrossOrigin, registryOrigin, setRegistryOrigin } from './origin';
import { currentCredential, knownCsrfToken, rememberCsrfToken } from './session';
import { isSignInExpected, waitForSignIn } from './sign-in-gate';

// zod probes for `new Function`, which a strict Content-Security-Policy reports.
zodConfig({ jitless: true });

/** How long an answer may take before the request counts as lost, in milliseconds. */
const ANSWER_TIMEOUT = 120_000;

const isRead = (method: string) => method === 'GET' || method === 'HEAD';

async function csrfToken(): Promise<string> {
  const known = knownCsrfToken();
  if (known !== undefined) return known;
  const response = await send(new Request(`${registryOrigin()}/csrf_token`));
  const body = parseJson(await response.text());
  const token =
    typeof body === 'object' && body !== null && 'csrf_token' in body ? body.csrf_token : undefined;
  if (typeof token !== 'string') {
    throw new ApiError({ kind: 'not-json', operation: 'GET /csrf_token', status: response.status });
  }
  rememberCsrfToken(token);
  return token;
}

async function authorised(request: Request): Promise<Request> {
  const headers = new Headers(request.headers);
  headers.set('Accept', 'application/json');
  // Without it the registry refuses reads from browsers (C 2.3).
  headers.set('X-Requested-With', 'XMLHttpRequest');
  const credential = currentCredential();
  if (credential.mode === 'token') headers.set('Authorization', `Bearer ${credential.token}`);
  else if (credential.mode === 'session' && !isRead(request.method))
    headers.set('X-CSRF-Token', await csrfToken());
  return new Request(request, {
    headers,
    credentials: credential.mode === 'session' ? 'same-origin' : 'omit',
    cache: 'no-store',
    signal: AbortSignal.any([request.signal, AbortSignal.timeout(ANSWER_TIMEOUT)]),
  });
}

const operationOf = (request: Request) => `${request.method} ${new URL(request.url).pathname}`;

async function send(request: Request): Promise<Response> {
  const sent = performance.now();
  try {
    const response = await fetch(request);
    noteAnswer(response, sent);
    return response;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'TimeoutError') {
      throw new ApiError({ kind: 'network', operation: operationOf(request), cause: error });
    }
    const failure = toApiError(error, operationOf(request));
    // Several answers lack the headers without which a browser shows nothing of them (C 3.7).
    throw failure.kind === 'network' && isCrossOrigin()
      ? new ApiError({ ...failure.details, kind: 'opaque' })
      : failure;
  }
}

async function attempt(request: Request): Promise<Response> {
  const response = await send(await authorised(request.clone()));
  const nextCsrf = response.headers.get('X-Next-CSRF-Token');
  if (nextCsrf) rememberCsrfToken(nextCsrf);
  const text = await response.text().catch((error: unknown) => {
    throw toApiError(error, operationOf(request));
  });
  const operation = operationOf(request);
  const { status } = response;
  if (!response.ok) {
    throw errorFromAnswer({
      operation,
      status,
      contentType: response.headers.get('Content-Type') ?? '',
      text,
      retryAfter: response.headers.get('Retry-After'),
    });
  }
  // Some successes are empty whatever their status says (C 1.20); the generated client reads 204 as "no body".
  if (text.trim() === '') return new Response(null, { status: 204 });
  if (parseJson(text) === undefined) throw new ApiError({ kind: 'not-json', operation, status });
  return new Response(text, { status, headers: { 'Content-Type': 'application/json' } });
}

/** Whether the sign-in has ended. A bearer token that is no longer good counts as none: a write meets CSRF first (C 2.3). */
const endsSession = ({ kind }: ApiError) =>
  kind === 'unauthenticated' || (kind === 'csrf' && currentCredential().mode === 'token');

async function exchange(request: Request, maySignIn: boolean): Promise<Response> {
  let renewedCsrf = false;
  for (;;) {
    try {
      return await attempt(request);
    } catch (error) {
      const failure = toApiError(error, operationOf(request));
      if (failure.kind === 'fresh-login') {
        if (!maySignIn || !(await waitForSignIn('fresh-login'))) throw failure;
      } else if (endsSession(failure)) {
        if (!maySignIn || !isSignInExpected() || !(await waitForSignIn('signed-out')))
          throw new ApiError({ ...failure.details, kind: 'unauthenticated' });
      } else if (failure.kind === 'csrf' && !renewedCsrf) {
        renewedCsrf = true;
        rememberCsrfToken(undefined);
      } else {
        throw failure;
      }
    }
  }
}

/**
 * Sends one request to the registry with everything the registry wants beside it (C 0, 3.4), and turns every failure
 * into an `ApiError`. A demand for a sign-in is waited out and the request repeated; a stale CSRF token is read anew
 * once. These answers come before the server acts, so repeating is safe.
 */
export const registryFetch = (input: RequestInfo | URL): Promise<Response> =>
  exchange(new Request(input), true);

/** The same for requests about the sign-in itself, which must fail rather than wait for one. */
export const askDirectly = (input: RequestInfo | URL): Promise<Response> =>
  exchange(new Request(input), false);

/**
 * Points the generated client at a registry.
 *
 * @param origin the registry's origin, e.g. `https://registry.example.org`; by default the console's own
 */
export function configureClient(origin: string = location.origin): void {
  setRegistryOrigin(origin);
  client.setConfig({ baseUrl: origin, fetch: registryFetch, throwOnError: true, parseAs: 'json' });
}
