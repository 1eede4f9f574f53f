// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';

import { askDirectly, configureClient, registryFetch } from './client';
import { rememberCsrfToken, switchCredential } from './session';
import { askAgain, declineSignIn, expectSignedIn, openGate } from './sign-in-gate';

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

const signedOut = () => json(401, { detail: 'Requires authentication', title: 'invalid_token' });

/** Answers the requests one after the other and keeps them. */
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
  expectSignedIn(false);
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
    expect(await response.json()).toEqual({ ok: true });
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
    expect(await (await waiting).json()).toEqual({ ok: true });
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
    expectSignedIn(true);
    const sent = answers(signedOut, () => json(200, { ok: true }));
    const waiting = post();
    await vi.waitFor(() => expect(sent).toHaveLength(1));
    await Promise.resolve();
    openGate();
    expect(await (await waiting).json()).toEqual({ ok: true });
    expect(await sent[1]?.text()).toBe('{"username":"mira"}');
  });

  it('holds a write that a dead token sent, and repeats it with the new one', async () => {
    expectSignedIn(true);
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
    expectSignedIn(true);
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

  it('never lets a request about the sign-in itself wait for one', async () => {
    expectSignedIn(true);
    answers(signedOut, staleLogin);
    await expect(askDirectly(url)).rejects.toMatchObject({ kind: 'unauthenticated' });
    await expect(askDirectly(url)).rejects.toMatchObject({ kind: 'fresh-login' });
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
      'network',
    ],
  ])('names %s', async (_name, reply, kind) => {
    answers(reply);
    await expect(registryFetch(url)).rejects.toMatchObject({
      kind,
      operation: 'GET /api/v1/superuser/users/',
    });
  });

  it('accepts an empty success whatever its status', async () => {
    answers(() => new Response('', { status: 201, headers: { 'Content-Type': 'text/html' } }));
    expect((await post()).status).toBe(204);
  });
});
