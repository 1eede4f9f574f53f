import { type IncomingMessage, type RequestListener, createServer } from 'node:http';

import { afterEach, describe, expect, it } from 'vitest';

import { type ApiError, toApiError } from '@/api/errors';

import { nodeSend } from './node-send';

const closing: (() => void)[] = [];

afterEach(() => {
  for (const close of closing.splice(0)) close();
});

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  closing.push(() => {
    server.close();
    server.closeAllConnections();
  });
  const address = server.address();
  return `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`;
}

const send = (origin: string, signal = new AbortController().signal, timeoutMs = 5000) =>
  nodeSend({ origin, token: 'hush-hush', timeoutMs })('listAllUsers', '/users?limit=1', signal);

async function failureOf(sent: Promise<unknown>): Promise<ApiError> {
  try {
    await sent;
  } catch (thrown) {
    return toApiError(thrown);
  }
  throw new Error('It succeeded.');
}

/** Returns the error that a response causes. */
const failing = async (status: number, headers: Record<string, string>, body = '') =>
  failureOf(send(await serve((_, response) => response.writeHead(status, headers).end(body))));

describe('nodeSend', () => {
  it('asks as the registry wants to be asked, and reads JSON whatever its label', async () => {
    let seen: IncomingMessage | undefined;
    const origin = await serve((request, response) => {
      seen = request;
      response.writeHead(200, { 'Content-Type': 'text/html' }).end('{"users":[]}');
    });
    expect(await send(origin)).toEqual({ status: 200, body: { users: [] } });
    expect(seen?.method).toBe('GET');
    expect(seen?.url).toBe('/users?limit=1');
    expect(seen?.headers).toMatchObject({
      accept: 'application/json',
      authorization: 'Bearer hush-hush',
      'x-requested-with': 'XMLHttpRequest',
    });
  });

  it.each([
    ['a page', 200, {}, '<h1>Welcome</h1>', { kind: 'not-json' }],
    ['the rate limit', 429, { 'Retry-After': '7' }, '', { kind: 'rate-limited', retryAfter: 7 }],
    ['a hidden operation', 308, { Location: '/users/?limit=1' }, '', { kind: 'absent' }],
    [
      'a sign-in page elsewhere',
      302,
      { Location: 'https://sso.example.com/' },
      '',
      { kind: 'redirected', serverMessage: expect.stringContaining('It redirects elsewhere.') },
    ],
    ['no right', 403, {}, '{"title":"insufficient_scope"}', { kind: 'forbidden', status: 403 }],
    ['a gateway', 502, {}, '<h1>Bad Gateway</h1>', { kind: 'gateway' }],
  ])('tells %s', async (_what, status, headers, body, expected) => {
    expect(await failing(status, headers, body)).toMatchObject(expected);
  });

  it('follows no redirect', async () => {
    let followed = 0;
    const other = await serve((_, response) => {
      followed += 1;
      response.end('{}');
    });
    await failing(307, { Location: `${other}/users` });
    expect(followed).toBe(0);
  });

  it('says why no answer came, without the address', async () => {
    const closed = await serve(() => undefined);
    for (const close of closing.splice(0)) close();
    const refused = await failureOf(send(closed));
    expect(refused).toMatchObject({
      kind: 'network',
      serverMessage: 'The connection was refused: nothing listens there.',
    });
    const broken = await serve((request) => request.socket.destroy());
    expect((await failureOf(send(broken))).serverMessage).toBe(
      'The connection broke off before an answer came.',
    );
    const silent = await serve(() => undefined);
    expect((await failureOf(send(silent, undefined, 50))).serverMessage).toBe(
      'No answer within 0.05 seconds.',
    );
    expect(JSON.stringify([refused, refused.cause])).not.toContain('127.0.0.1');
  });

  it('can be interrupted', async () => {
    const stopping = new AbortController();
    const silent = await serve(() => stopping.abort());
    expect(await failureOf(send(silent, stopping.signal))).toMatchObject({ kind: 'cancelled' });
  });
});
