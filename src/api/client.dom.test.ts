import { beforeEach, describe, expect, it, vi } from 'vitest';

import { bodyOf } from './answer';
import {
  askDirectly,
  configureClient,
  fetchHandingOver,
  fetchReading,
  registryFetch,
} from './client';
import { toApiError } from './errors';
import { currentCredential, rememberCsrfToken, switchCredential } from './session';
import { permitRefresh } from './refresh-permit';
import {
  askAgain,
  askNobody,
  declineSignIn,
  expectSignedIn,
  onOtherAccount,
  openGate,
} from './sign-in-gate';

const url = 'http://127.0.0.1:5173/api/v1/superuser/users/';
const json = (status: number, body: unknown, headers: Record<string, string> = {}) =>
  new Response(JSON.stringify(body), {
    status,
    headers: { 'Content-Type': 'application/json', ...headers },
  });
const csrfFailure = () =>
  new Response(JSON.stringify({ error: 'CSRF token was invalid or missing.' }), {
    status: 403,
    headers: { 'Content-Type': 'text/html' },
  });
const staleLogin = () =>
  json(401, { detail: 'Requires fresh login', title: 'fresh_login_required' });

const who = (username: string) => () => json(200, { username });

const signedOut = () => json(401, { detail: 'Requires authentication', title: 'invalid_token' });

const redirect = (to: string) => () =>
  new Response(null, { status: 308, headers: { Location: to } });

/** Responds to each request in turn and records it. */
function answers(...replies: (() => Response | Promise<Response>)[]) {
  const sent: Request[] = [];
  vi.stubGlobal('fetch', (request: Request) => {
    sent.push(request);
    const reply = replies[sent.length - 1];
    return reply
      ? Promise.resolve().then(reply)
      : Promise.reject(new Error('one request too many'));
  });
  return sent;
}

const post = () => registryFetch(new Request(url, { method: 'POST', body: '{"username":"mira"}' }));

beforeEach(() => {
  vi.unstubAllGlobals();
  switchCredential({ mode: 'session' });
  rememberCsrfToken('first');
  expectSignedIn(undefined);
  configureClient();
});

describe('registryFetch', () => {
  it('sends the XHR header with every request and the CSRF token with writes only', async () => {
    const sent = answers(
      () => json(200, {}),
      () => json(200, {}),
    );
    await registryFetch(url);
    await post();
    expect(sent.map(({ headers }) => headers.get('X-Requested-With'))).toEqual([
      'XMLHttpRequest',
      'XMLHttpRequest',
    ]);
    expect(sent.map(({ headers }) => headers.get('X-CSRF-Token'))).toEqual([null, 'first']);
  });

  it('uses the token that a sign-in issued for the next write', async () => {
    const sent = answers(
      () => json(200, {}, { 'X-Next-CSRF-Token': 'second' }),
      () => json(200, {}),
    );
    await post();
    await post();
    expect(sent[1]?.headers.get('X-CSRF-Token')).toBe('second');
  });

  it('reads a stale CSRF token anew and repeats the write with its body, once', async () => {
    const sent = answers(
      csrfFailure,
      () => json(200, { csrf_token: 'second' }),
      () => json(200, { ok: true }),
    );
    const response = await post();
    expect(bodyOf(response)).toEqual({ ok: true });
    expect(sent[2]?.headers.get('X-CSRF-Token')).toBe('second');
    expect(await sent[2]?.text()).toBe('{"username":"mira"}');
  });

  it('gives up when the registry refuses the fresh CSRF token too', async () => {
    answers(csrfFailure, () => json(200, { csrf_token: 'second' }), csrfFailure);
    await expect(post()).rejects.toMatchObject({ kind: 'csrf' });
  });

  it('takes a CSRF failure under a token as "the token is no longer valid"', async () => {
    switchCredential({ mode: 'token', token: 'expired' });
    answers(csrfFailure);
    await expect(post()).rejects.toMatchObject({ kind: 'unauthenticated' });
  });

  it('sends a bearer token without cookies or CSRF token', async () => {
    switchCredential({ mode: 'token', token: 'abc' });
    const sent = answers(() => json(200, {}));
    await post();
    expect(sent[0]?.headers.get('Authorization')).toBe('Bearer abc');
    expect(sent[0]?.headers.get('X-CSRF-Token')).toBeNull();
    expect(sent[0]?.credentials).toBe('omit');
  });

  it('holds the request until the password was confirmed, then repeats it with its body', async () => {
    const sent = answers(staleLogin, () => json(200, { ok: true }));
    const waiting = post();
    await vi.waitFor(() => expect(sent).toHaveLength(1));
    openGate();
    expect(bodyOf(await waiting)).toEqual({ ok: true });
    expect(await sent[1]?.text()).toBe('{"username":"mira"}');
  });

  it('fails the request in place when the person declines', async () => {
    const sent = answers(staleLogin);
    const outcome = post().catch((error: unknown) => error);
    await vi.waitFor(() => expect(sent).toHaveLength(1));
    await Promise.resolve();
    declineSignIn();
    expect(await outcome).toMatchObject({ kind: 'fresh-login' });
    expect(sent).toHaveLength(1);
  });

  it('fails for want of a sign-in while nobody has signed in', async () => {
    answers(signedOut);
    await expect(registryFetch(url)).rejects.toMatchObject({ kind: 'unauthenticated' });
  });

  it('holds the request of somebody who is signed out until they are in again', async () => {
    expectSignedIn({ username: '' });
    const sent = answers(signedOut, () => json(200, { ok: true }));
    const waiting = post();
    await vi.waitFor(() => expect(sent).toHaveLength(1));
    await Promise.resolve();
    openGate();
    expect(bodyOf(await waiting)).toEqual({ ok: true });
    expect(await sent[1]?.text()).toBe('{"username":"mira"}');
  });

  it('holds a write that a dead token sent, and repeats it with the new one', async () => {
    expectSignedIn({ username: '' });
    switchCredential({ mode: 'token', token: 'dead' });
    const sent = answers(csrfFailure, () => json(200, {}));
    const waiting = post();
    await vi.waitFor(() => expect(sent).toHaveLength(1));
    await Promise.resolve();
    switchCredential({ mode: 'token', token: 'alive' });
    openGate();
    await waiting;
    expect(sent[1]?.headers.get('Authorization')).toBe('Bearer alive');
  });

  it('asks once: after "not now" requests fail at once, until somebody is asked again', async () => {
    expectSignedIn({ username: '' });
    const sent = answers(signedOut, signedOut, signedOut, () => json(200, {}));
    const first = post().catch((error: unknown) => error);
    await vi.waitFor(() => expect(sent).toHaveLength(1));
    await Promise.resolve();
    declineSignIn();
    expect(await first).toMatchObject({ kind: 'unauthenticated' });
    await expect(registryFetch(url)).rejects.toMatchObject({ kind: 'unauthenticated' });
    askAgain();
    const second = post();
    await vi.waitFor(() => expect(sent).toHaveLength(3));
    await Promise.resolve();
    openGate();
    expect((await second).ok).toBe(true);
  });

  it('sends a refused request again without a question, if somebody signed in after it was sent', async () => {
    expectSignedIn({ username: '' });
    const late: ((answer: Response) => void)[] = [];
    const sent = answers(
      () => new Promise<Response>((resolve) => late.push(resolve)),
      () => json(200, { ok: true }),
    );
    const outcome = registryFetch(url);
    await vi.waitFor(() => expect(sent).toHaveLength(1));
    openGate();
    await vi.waitFor(() => expect(late).toHaveLength(1));
    late[0]?.(signedOut());
    // Nobody opens the gate again.
    expect(bodyOf(await outcome)).toEqual({ ok: true });
  });

  it('after "Cancel" what nobody asked for fails without a question, and what a person does asks', async () => {
    expectSignedIn({ username: '' });
    const sent = answers(staleLogin, staleLogin, staleLogin, () => json(200, { ok: true }));
    const first = registryFetch(url).catch((error: unknown) => error);
    await vi.waitFor(() => expect(sent).toHaveLength(1));
    await Promise.resolve();
    declineSignIn();
    expect(await first).toMatchObject({ kind: 'fresh-login' });
    // A poll.
    await expect(registryFetch(url)).rejects.toMatchObject({ kind: 'fresh-login' });
    await new Promise((resolve) => setTimeout(resolve, 5));
    window.dispatchEvent(new Event('click'));
    const asked = registryFetch(url);
    await vi.waitFor(() => expect(sent).toHaveLength(3));
    await Promise.resolve();
    openGate();
    expect((await asked).ok).toBe(true);
  });

  it('asks who is signed in before a write goes with a new CSRF token, and goes on as the same', async () => {
    expectSignedIn({ username: 'mira' });
    const sent = answers(
      csrfFailure,
      () => json(200, { csrf_token: 'second' }),
      who('mira'),
      () => json(200, { ok: true }),
    );
    expect((await post()).ok).toBe(true);
    expect(sent[2]?.url).toBe('http://127.0.0.1:5173/api/v1/user/');
    expect(await sent[3]?.text()).toBe('{"username":"mira"}');
  });

  it.each([
    ['a stale CSRF token', 'first', [csrfFailure]],
    ['the first CSRF token of the page', undefined, []],
  ])('sends nothing as another account after %s', async (_what, token, before) => {
    rememberCsrfToken(token);
    expectSignedIn({ username: 'mira' });
    const noticed = vi.fn<() => void>();
    const forget = onOtherAccount(noticed);
    const sent = answers(...before, () => json(200, { csrf_token: 'theirs' }), who('ines'));
    await expect(post()).rejects.toMatchObject({
      kind: 'other-account',
      operation: 'POST /api/v1/superuser/users/',
    });
    expect(sent.filter(({ method }) => method === 'POST')).toHaveLength(before.length);
    expect(noticed).toHaveBeenCalledOnce();
    forget();
  });

  it('asks who is signed in before a write is repeated after a sign-in', async () => {
    expectSignedIn({ username: 'mira' });
    const sent = answers(signedOut, who('ines'));
    const outcome = post().catch((error: unknown) => error);
    await vi.waitFor(() => expect(sent).toHaveLength(1));
    await Promise.resolve();
    openGate();
    expect(await outcome).toMatchObject({ kind: 'other-account' });
  });

  it('fails what waits when another account signs in in its place', async () => {
    expectSignedIn({ username: '' });
    const sent = answers(signedOut);
    const outcome = post().catch((error: unknown) => error);
    await vi.waitFor(() => expect(sent).toHaveLength(1));
    await Promise.resolve();
    expectSignedIn({ username: '' });
    expect(await outcome).toMatchObject({ kind: 'other-account' });
    expect(sent).toHaveLength(1);
  });

  it('asks for nothing when a proxy wants a sign-in', async () => {
    expectSignedIn({ username: 'mira' });
    switchCredential({ mode: 'token', token: 'good' });
    answers(() => new Response('<h1>401</h1>', { status: 401 }));
    await expect(registryFetch(url)).rejects.toMatchObject({ kind: 'proxy-sign-in' });
    expect(currentCredential()).toEqual({ mode: 'token', token: 'good' });
  });

  it('hands over the text of a success first, also of one that breaks off', async () => {
    const texts: string[] = [];
    const fetching = fetchHandingOver((text) => texts.push(text));
    answers(
      () =>
        new Response(
          new ReadableStream({
            start: (controller) => controller.enqueue(new TextEncoder().encode('{"password":"a')),
            pull: (controller) => controller.error(new TypeError('x')),
          }),
        ),
    );
    await expect(fetching(url)).rejects.toMatchObject({ kind: 'truncated' });
    expect(texts).toEqual(['{"password":"a']);
  });

  it('never lets a request about the sign-in itself wait for one', async () => {
    expectSignedIn({ username: '' });
    answers(signedOut, staleLogin);
    await expect(askDirectly(url)).rejects.toMatchObject({ kind: 'unauthenticated' });
    await expect(askDirectly(url)).rejects.toMatchObject({ kind: 'fresh-login' });
  });

  it('fails for want of a sign-in while a refresh runs that nobody asked for', async () => {
    // What a person did before is long ago.
    declineSignIn();
    expectSignedIn({ username: 'admin' });
    const sent = answers(
      staleLogin,
      () => json(200, {}),
      staleLogin,
      () => json(200, {}),
    );
    const end = askNobody();
    await expect(registryFetch(url)).rejects.toMatchObject({ kind: 'fresh-login' });
    expect(end()).toBe(true);
    const endAgain = askNobody();
    await registryFetch(url);
    expect(endAgain()).toBe(false);
    // Afterwards, requests ask as before.
    const waiting = registryFetch(url);
    await vi.waitFor(() => expect(sent).toHaveLength(3));
    openGate();
    expect((await waiting).status).toBe(200);
  });

  it('finds out without asking anyone whether a refresh may run', async () => {
    expectSignedIn({ username: 'admin' });
    const sent = answers(
      () => json(200, { users: [] }),
      staleLogin,
      signedOut,
      () => json(200, { username: 'admin' }),
      () => new Response('', { status: 429, headers: { 'Retry-After': '7' } }),
      () => json(500, {}),
    );
    expect(await permitRefresh(true)).toBe('go');
    expect(await permitRefresh(true)).toBe('sign-in');
    expect(await permitRefresh(false)).toBe('sign-in');
    expect(await permitRefresh(false)).toBe('go');
    expect(await permitRefresh(true)).toEqual({ waitSeconds: 7 });
    // The refresh shows it in its place.
    expect(await permitRefresh(true)).toBe('go');
    expect(sent[0]?.url).toBe(`${url}?limit=1`);
    switchCredential({ mode: 'token', token: 'x' });
    expect(await permitRefresh(true)).toBe('go');
    expect(sent).toHaveLength(6);
  });

  it('says of another origin’s silence that it may be an answer which the browser hides', async () => {
    configureClient('https://registry.example.org');
    answers(() => Promise.reject<Response>(new TypeError('Failed to fetch')));
    await expect(
      registryFetch('https://registry.example.org/api/v1/superuser/users/'),
    ).rejects.toMatchObject({ kind: 'opaque' });
  });

  it.each([
    ['HTML where JSON was due', () => new Response('<html></html>', { status: 200 }), 'not-json'],
    ['no answer', () => Promise.reject<Response>(new TypeError('Failed to fetch')), 'network'],
    [
      'an answer that breaks off',
      () => new Response(new ReadableStream({ start: (c) => c.error(new TypeError('x')) })),
      'truncated',
    ],
    ['JSON that breaks off', () => new Response('{"users":[{"usern'), 'truncated'],
    ['no body where one is due', () => new Response(''), 'empty'],
    ['a 204 where a body is due', () => new Response(null, { status: 204 }), 'empty'],
    [
      'a timeout before the answer',
      () => Promise.reject<Response>(new DOMException('x', 'TimeoutError')),
      'timeout',
    ],
    [
      'a timeout within the answer',
      () =>
        new Response(
          new ReadableStream({ start: (c) => c.error(new DOMException('x', 'TimeoutError')) }),
        ),
      'timeout',
    ],
    ['a proxy’s sign-in', () => new Response('<h1>401</h1>', { status: 401 }), 'proxy-sign-in'],
  ])('names %s', async (_name, reply, kind) => {
    answers(reply);
    await expect(registryFetch(url)).rejects.toMatchObject({
      kind,
      operation: 'GET /api/v1/superuser/users/',
    });
  });

  it.each([
    ['POST', 'superuser/approvedkeys/abc', 204],
    ['DELETE', 'superuser/users/mira', 204],
    ['DELETE', 'organization/acme/quota/1/limit/2', 204],
    ['POST', 'superuser/users/', 'empty'],
    ['PUT', 'superuser/users/mira', 'empty'],
    ['POST', 'superuser/keys', 'empty'],
    ['POST', 'superuser/registrysize/', 'empty'],
    ['GET', 'superuser/logs', 'empty'],
    ['GET', 'user/', 'empty'],
  ])(
    'lets an empty success pass only where the contract has it: %s %s',
    async (method, path, result) => {
      answers(() => new Response('', { status: 201, headers: { 'Content-Type': 'text/html' } }));
      const request = new Request(`http://127.0.0.1:5173/api/v1/${path}`, { method });
      const outcome = registryFetch(request).then(
        ({ status }) => status,
        (error: unknown) => toApiError(error).kind,
      );
      expect(await outcome).toBe(result);
    },
  );

  it('takes a redirect of one address for an operation that the registry does not have', async () => {
    const sent = answers(redirect(`${url}archive/`), () => json(200, { username: 'mira' }));
    await expect(registryFetch(`${url}archive`)).rejects.toMatchObject({
      kind: 'absent',
      operation: 'GET /api/v1/superuser/users/archive',
    });
    expect(sent.map(({ redirect: mode }) => mode)).toEqual(['manual', 'manual']);
    expect(sent[1]?.url).toBe('http://127.0.0.1:5173/api/v1/user/');
  });

  it('takes a redirect of every address for a sign-in page in between', async () => {
    const away = redirect('https://sign-in.example.org/');
    answers(away, away);
    await expect(post()).rejects.toMatchObject({ kind: 'redirected' });
    rememberCsrfToken(undefined);
    answers(away, away);
    await expect(post()).rejects.toMatchObject({
      kind: 'redirected',
      operation: 'GET /csrf_token',
    });
  });

  it('says of a token that no header can hold that it cannot be sent', async () => {
    switchCredential({ mode: 'token', token: '“abc”' });
    const sent = answers();
    await expect(registryFetch(url)).rejects.toMatchObject({ kind: 'unsendable' });
    expect(sent).toEqual([]);
  });

  it('gives up asking for a CSRF token with the request that needs it, and waits for it no longer', async () => {
    rememberCsrfToken(undefined);
    const timeout = vi.spyOn(AbortSignal, 'timeout');
    const given = new AbortController();
    const sent = answers(() => new Promise<Response>(() => undefined));
    void registryFetch(new Request(url, { method: 'DELETE', signal: given.signal })).catch(
      () => undefined,
    );
    await vi.waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]?.url).toBe('http://127.0.0.1:5173/csrf_token');
    expect(timeout).toHaveBeenCalledWith(120_000);
    given.abort();
    expect(sent[0]?.signal.aborted).toBe(true);
  });
});

describe('a response that is read in another way', () => {
  it('has the body that was read, or else its own', async () => {
    answers(
      () => json(200, { users: [] }),
      () => json(200, { users: [] }),
    );
    const fetching = fetchReading(async (response) => ({ text: await response.text(), body: [1] }));
    expect(bodyOf(await fetching(url))).toEqual([1]);
    const leaving = fetchReading(async (response) => ({ text: await response.text() }));
    expect(bodyOf(await leaving(url))).toEqual({ users: [] });
  });

  it('fails like any other', async () => {
    answers(
      () => json(404, { title: 'not_found' }),
      () => new Response(''),
    );
    let read = 0;
    const fetching = fetchReading(async (response) => {
      read += 1;
      return { text: await response.text() };
    });
    await expect(fetching(url)).rejects.toMatchObject({ kind: 'not-found' });
    expect(read).toBe(0);
    await expect(fetching(url)).rejects.toMatchObject({ kind: 'empty' });
  });
});
