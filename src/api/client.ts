import { config as zodConfig } from 'zod/mini';

import { noteAnswer } from '@/lib/clock';
import { forgetEarly, takeEarly } from '@/lib/head-start';
import { writeJson } from '@/lib/json';

import { bodyOf, type BodyReader, isRedirect, operationOf, readAnswer, textsOf } from './answer';
import { ApiError, toApiError } from './errors';
import { client } from './generated/client.gen';
import { isCrossOrigin, registryOrigin, setRegistryOrigin } from './origin';
import { currentCredential, knownCsrfToken, rememberCsrfToken } from './session';
import type * as Recorder from './journal-recorder';
import {
  currentHolder,
  gateOpenings,
  isSignInExpected,
  noticeOtherAccount,
  type SignInNeed,
  waitForSignIn,
} from './sign-in-gate';

// zod probes for `new Function`, which a strict Content-Security-Policy reports.
zodConfig({ jitless: true });

/** Response timeout in milliseconds; after this the request counts as lost. */
const ANSWER_TIMEOUT = 120_000;

const isRead = (method: string) => method === 'GET' || method === 'HEAD';

async function csrfToken(forWrite: Request, signal: AbortSignal): Promise<string> {
  const known = knownCsrfToken();
  if (known !== undefined) return known;
  const request = new Request(`${registryOrigin()}/csrf_token`, { signal, redirect: 'manual' });
  const response = await send(request);
  if (isRedirect(response)) throw await redirectError(request, response);
  const body = bodyOf(await readAnswer(request, response));
  const token =
    typeof body === 'object' && body !== null && 'csrf_token' in body ? body.csrf_token : undefined;
  if (typeof token !== 'string') {
    throw new ApiError({
      kind: 'not-json',
      operation: operationOf(request),
      status: response.status,
    });
  }
  await ensureSameAccount(forWrite);
  rememberCsrfToken(token);
  return token;
}

function setBearer(headers: Headers, token: string, operation: string): void {
  try {
    headers.set('Authorization', `Bearer ${token}`);
  } catch (cause) {
    throw new ApiError({ kind: 'unsendable', operation, cause });
  }
}

async function authorised(request: Request): Promise<Request> {
  const signal = AbortSignal.any([request.signal, AbortSignal.timeout(ANSWER_TIMEOUT)]);
  const headers = new Headers(request.headers);
  headers.set('Accept', 'application/json');
  // The registry refuses reads from browsers without this header (C 2.3).
  headers.set('X-Requested-With', 'XMLHttpRequest');
  const credential = currentCredential();
  if (credential.mode === 'token') setBearer(headers, credential.token, operationOf(request));
  else if (credential.mode === 'session' && !isRead(request.method))
    headers.set('X-CSRF-Token', await csrfToken(request, signal));
  return new Request(request, {
    headers,
    credentials: credential.mode === 'session' ? 'same-origin' : 'omit',
    cache: 'no-store',
    // Contract addresses never redirect, and a token must not follow a redirect anywhere else.
    redirect: 'manual',
    signal,
  });
}

/** Sends a request, or takes it over if the head start has sent it already; the registry's session is its credential. */
async function fetchOnce(request: Request): Promise<{ response: Response; sent: number }> {
  if (!isRead(request.method)) forgetEarly();
  const early = currentCredential().mode === 'session' ? takeEarly(request.url) : undefined;
  const sent = early?.sent ?? performance.now();
  const response = await (early?.response ?? fetch(request));
  request.signal.throwIfAborted();
  return { response, sent };
}

async function send(request: Request): Promise<Response> {
  try {
    const { response, sent } = await fetchOnce(request);
    noteAnswer(response, sent);
    return response;
  } catch (error) {
    const failure = toApiError(error, operationOf(request));
    // Several responses lack the headers that make them readable to the page (C 3.7).
    throw failure.kind === 'network' && isCrossOrigin()
      ? new ApiError({ ...failure.details, kind: 'opaque' })
      : failure;
  }
}

/** Address of the current user. Every release has it and none redirects it (C 3.6). */
const WHO_AM_I = '/api/v1/user/';

/**
 * Returns the error for a redirect. A registry redirects an unknown address to the same one with a slash (C 1.0); a
 * proxy redirects everything to its sign-in page. The browser hides the target, so this also probes an address that
 * always exists.
 */
async function redirectError(request: Request, { status }: Response): Promise<ApiError> {
  const error = (kind: 'absent' | 'redirected') =>
    new ApiError({ kind, operation: operationOf(request), ...(status > 0 ? { status } : {}) });
  if (new URL(request.url).pathname === WHO_AM_I) return error('redirected');
  try {
    const probe = new Request(`${registryOrigin()}${WHO_AM_I}`, { signal: request.signal });
    return error(isRedirect(await send(await authorised(probe))) ? 'redirected' : 'absent');
  } catch (thrown) {
    return toApiError(thrown).kind === 'cancelled' ? toApiError(thrown) : error('redirected');
  }
}

async function attempt(request: Request, read?: BodyReader): Promise<Response> {
  // A body can be sent only once.
  const copy = isRead(request.method) ? request : request.clone();
  const response = await send(await authorised(copy));
  if (isRedirect(response)) throw await redirectError(request, response);
  const nextCsrf = response.headers.get('X-Next-CSRF-Token');
  if (nextCsrf) rememberCsrfToken(nextCsrf);
  return readAnswer(request, response, read);
}

/** Whether the sign-in ended. An invalid bearer token counts as none: a write fails the CSRF check first (C 2.3). */
const endsSession = ({ kind }: ApiError) =>
  kind === 'unauthenticated' || (kind === 'csrf' && currentCredential().mode === 'token');

/** Returns the sign-in that would resolve a failure, if any. */
function needOf(failure: ApiError): SignInNeed | undefined {
  if (failure.kind === 'fresh-login') return 'fresh-login';
  return endsSession(failure) ? 'signed-out' : undefined;
}

const otherAccount = (request: Request) =>
  new ApiError({ kind: 'other-account', operation: operationOf(request) });

/**
 * Checks whose session it is before a write is sent again or with a new CSRF token: another account may have signed in
 * elsewhere in this browser, and the cookie is then theirs (C 3.4). A sign-in has no account yet.
 */
async function ensureSameAccount(request: Request): Promise<void> {
  const expected = currentHolder()?.username;
  if (currentCredential().mode !== 'session' || !expected) return;
  if (isRead(request.method) || new URL(request.url).pathname === '/api/v1/signin') return;
  const question = new Request(`${registryOrigin()}${WHO_AM_I}`, { signal: request.signal });
  const body = bodyOf(await attempt(question));
  if (Object(body).username === expected) return;
  noticeOtherAccount();
  throw otherAccount(request);
}

type Exchange = {
  /** Whether the request waits for a sign-in instead of failing. */
  maySignIn: boolean;
  /** Reads the body of a successful response in another way. */
  read?: BodyReader | undefined;
};

async function exchange(request: Request, { maySignIn, read }: Exchange): Promise<Response> {
  const sender = currentHolder();
  const isOthers = () => sender !== undefined && currentHolder() !== sender;
  let renewedCsrf = false;
  for (;;) {
    const opened = gateOpenings();
    const sentAt = performance.now();
    try {
      return await attempt(request, read);
    } catch (error) {
      const failure = toApiError(error, operationOf(request));
      const need = needOf(failure);
      if (need !== undefined) {
        // What was sent ahead was sent without the sign-in.
        forgetEarly();
        const refusal =
          need === 'signed-out'
            ? new ApiError({ ...failure.details, kind: 'unauthenticated' })
            : failure;
        if (!maySignIn || (need === 'signed-out' && !isSignInExpected())) throw refusal;
        // The request was sent before the sign-in, so send it again.
        const outcome = opened === gateOpenings() ? await waitForSignIn(need, sentAt) : 'go';
        if (outcome === 'declined') throw refusal;
        if (outcome === 'other' || isOthers()) throw otherAccount(request);
        await ensureSameAccount(request);
      } else if (failure.kind === 'csrf' && !renewedCsrf) {
        if (isOthers()) throw otherAccount(request);
        renewedCsrf = true;
        rememberCsrfToken(undefined);
      } else {
        throw failure;
      }
    }
  }
}

let journal: typeof Recorder | undefined;

/** Loads the part that records writes; without it, as when it is gone from the server, they are sent all the same. */
async function loadJournal(): Promise<typeof Recorder | undefined> {
  journal ??= await import('./journal-recorder').catch(() => undefined);
  return journal;
}

/** Sends a request and has it recorded: each write once, however often a sign-in made the console send it again. */
async function recorded(request: Request, options: Exchange): Promise<Response> {
  if (!isRead(request.method)) {
    const send = () => exchange(request, options);
    return (await loadJournal())?.recordWrite(request, send) ?? send();
  }
  try {
    const response = await exchange(request, options);
    journal?.recordRead(request, { status: response.status, body: bodyOf(response) });
    return response;
  } catch (thrown) {
    const { kind } = toApiError(thrown);
    if (kind === 'not-found') journal?.recordRead(request, { status: 404 });
    throw thrown;
  }
}

const requestOf = (input: RequestInfo | URL) =>
  input instanceof Request ? input : new Request(input);

/**
 * Sends one request to the registry with the headers that it requires (C 0, 3.4), and turns every failure into an
 * `ApiError`. If a sign-in is required, waits for it and repeats the request if the account is the same; reloads a
 * stale CSRF token once. The registry rejects these requests before it acts, so repeating is safe. The response has been
 * read: `bodyOf` returns its body.
 */
export const registryFetch = (input: RequestInfo | URL): Promise<Response> =>
  recorded(requestOf(input), { maySignIn: true });

/** Like {@link registryFetch}, for requests about the sign-in itself: they fail instead of waiting for one. */
export const askDirectly = (input: RequestInfo | URL): Promise<Response> =>
  exchange(requestOf(input), { maySignIn: false });

/** Like {@link registryFetch}, for responses whose body is read in another way. */
export const fetchReading =
  (read: BodyReader, maySignIn = true) =>
  (input: RequestInfo | URL): Promise<Response> =>
    recorded(requestOf(input), { maySignIn, read });

/** Like {@link registryFetch}, for responses with a one-time secret: passes their text to `onText` first. */
export const fetchHandingOver = (onText: (text: string) => void) =>
  fetchReading(async (response) => {
    let text = '';
    try {
      for await (const part of textsOf(response)) text += part;
      return { text };
    } finally {
      // Pass on what arrived, even if the rest never does.
      onText(text);
    }
  });

/**
 * Points the generated client at a registry.
 *
 * @param origin the registry's origin, e.g. `https://registry.example.org`; by default the console's own
 */
export function configureClient(origin: string = location.origin): void {
  setRegistryOrigin(origin);
  client.setConfig({
    baseUrl: origin,
    fetch: registryFetch,
    throwOnError: true,
    parseAs: 'json',
    bodySerializer: writeJson,
  });
}
