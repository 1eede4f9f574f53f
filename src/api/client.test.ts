// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';

import { registryFetch } from './client';
import {
  rememberCsrfToken,
  switchCredential,
  verificationDeclined,
  verificationSucceeded,
} from './session';

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
    verificationSucceeded();
    expect(await (await waiting).json()).toEqual({ ok: true });
    expect(await sent[1]?.text()).toBe('{"username":"mira"}');
  });

  it('fails the request in place when the person declines', async () => {
    const sent = answers(staleLogin);
    const outcome = post().catch((error: unknown) => error);
    await vi.waitFor(() => expect(sent).toHaveLength(1));
    await Promise.resolve();
    verificationDeclined();
    expect(await outcome).toMatchObject({ kind: 'fresh-login' });
    expect(sent).toHaveLength(1);
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
