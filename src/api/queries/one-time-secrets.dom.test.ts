import type { QueryClient } from '@tanstack/react-query';
import { beforeEach, describe, expect, it, vi } from 'vitest';

import { configureClient } from '../client';
import { createQueryClient } from '../query-client';
import { switchCredential } from '../session';
import { createServiceKey, ReplacementExistsError, replaceServiceKey } from './service-keys';
import { createUser } from './user-changes';

const NEVER = new Promise<Response>(() => undefined);

/** Responds to the creation with a text, and with nothing to later requests. */
function registry(creation: string): { asked: string[] } {
  const asked: string[] = [];
  let created = false;
  vi.stubGlobal('fetch', ({ method, url }: Request) => {
    asked.push(`${method} ${new URL(url).pathname}`);
    if (method === 'POST') {
      created = true;
      return Promise.resolve(new Response(creation));
    }
    return created
      ? NEVER
      : Promise.resolve(new Response('{"detail":"x","title":"not_found"}', { status: 404 }));
  });
  return { asked };
}

let client: QueryClient;

beforeEach(() => {
  vi.unstubAllGlobals();
  switchCredential({ mode: 'token', token: 'abc' });
  configureClient();
  client = createQueryClient();
});

const create = (body: { username: string }) =>
  client.getMutationCache().build(client, createUser).execute(body);
const createKey = (body: { service: string; expiration: null }) =>
  client.getMutationCache().build(client, createServiceKey).execute(body);

describe('what is shown only once', () => {
  it('is there before the user is read again', async () => {
    const answer = { username: 'mira', email: null, password: 'Q7', encrypted_password: 'x' };
    const { asked } = registry(JSON.stringify(answer));
    expect(await create({ username: 'mira' })).toEqual({
      username: 'mira',
      password: 'Q7',
      oddity: undefined,
    });
    await vi.waitFor(() => expect(asked.at(-1)).toBe('GET /api/v1/superuser/users/mira'));
  });

  it.each([
    ['nulls', '{"username":null,"email":null,"password":"Q7","encrypted_password":null}'],
    ['a rest that never came', '{"username":"mira","password":"Q7","enc'],
  ])('of a user survives %s', async (_what, answer) => {
    registry(answer);
    expect(await create({ username: 'mira' })).toEqual({
      username: 'mira',
      password: 'Q7',
      oddity: expect.any(String),
    });
  });

  it('of a key survives an answer without a key ID', async () => {
    registry('{"name":"n","service":"clair","private_key":"PEM"}');
    expect(await createKey({ service: 'clair', expiration: null })).toEqual({
      service: 'clair',
      name: 'n',
      kid: undefined,
      privateKey: 'PEM',
      publicKey: undefined,
      oddity: expect.stringContaining('kid'),
    });
  });
});

const key = (kid: string, metadata: object) => ({
  kid,
  name: '',
  service: 'clair',
  metadata,
  expiration_date: null,
  approval: { approval_type: 'ServiceKeyApprovalType.SUPERUSER' },
});

/** Responds to each load of the keys in turn, and loses the response to every creation. */
function keysOf(...loads: readonly (readonly object[] | undefined)[]): { asked: string[] } {
  const asked: string[] = [];
  const left = [...loads];
  vi.stubGlobal('fetch', ({ method }: Request) => {
    asked.push(method);
    if (method === 'POST') return Promise.reject(new TypeError('lost'));
    const keys = left.shift();
    return keys ? Promise.resolve(Response.json({ keys })) : Promise.reject(new TypeError('down'));
  });
  return { asked };
}

const replace = () =>
  client
    .getMutationCache()
    .build(client, replaceServiceKey)
    .execute({ service: 'clair', expiration: null, metadata: { replaces: 'old' } });

describe('a key that replaces another one', () => {
  it('is not created while the keys cannot be loaded', async () => {
    const { asked } = keysOf(undefined);
    await expect(replace()).rejects.toMatchObject({ kind: 'network' });
    expect(asked).toEqual(['GET']);
  });

  it('is not created where there is one, so a lost response leaves one key', async () => {
    const [old, next] = [key('old', {}), key('next', { replaces: 'old' })];
    const { asked } = keysOf([old], [old, next]);
    await expect(replace()).rejects.toMatchObject({ kind: 'network' });
    await expect(replace()).rejects.toBeInstanceOf(ReplacementExistsError);
    expect(asked.filter((method) => method === 'POST')).toHaveLength(1);
  });
});
