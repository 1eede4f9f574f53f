import type { QueryClient } from '@tanstack/react-query';
import { beforeEach, describe, expect, it, vi } from 'vitest';

import { BUILDS_KEY } from '@/lib/kept-in-browser';

import { configureClient } from '../client';
import { createQueryClient } from '../query-client';
import { currentCredential, keepToken, switchCredential, isTokenKept } from '../session';
import { expectSignedIn } from '../sign-in-gate';
import { signOut } from './account';
import { CURRENT_USER_KEY, currentUser } from './session';
import { signInAgain, signInWithToken } from './sign-in';

const json = (status: number, body: unknown) => new Response(JSON.stringify(body), { status });
const refused = () => json(401, { detail: 'x', title: 'invalid_token', session_required: false });
const avatar = { name: 'x', hash: 'x', color: '#000000', kind: 'user' };
const account = (username: string) => ({ anonymous: false, username, avatar, organizations: [] });
const superuser = (username: string) => ({ ...account(username), super_user: true });

/** Responds to "who am I" with the function's result, and to every list with nothing. */
function registry(whoAmI: () => Response) {
  vi.stubGlobal('fetch', ({ url }: Request) => {
    const { pathname } = new URL(url);
    if (pathname === '/api/v1/user/') return Promise.resolve(whoAmI());
    if (pathname === '/csrf_token') return Promise.resolve(json(200, { csrf_token: 'c' }));
    return Promise.resolve(
      json(200, pathname.endsWith('/users/') ? { users: [] } : { success: true }),
    );
  });
}

let client: QueryClient;
const ask = () => client.query({ ...currentUser(), staleTime: 0 });
const run = async (again: Parameters<NonNullable<typeof signInAgain.mutationFn>>[0]) =>
  client.getMutationCache().build(client, signInAgain).execute(again);

const enter = (token: string) =>
  client.getMutationCache().build(client, signInWithToken).execute({ token, keep: false });

beforeEach(() => {
  vi.unstubAllGlobals();
  localStorage.clear();
  sessionStorage.clear();
  expectSignedIn(undefined);
  switchCredential({ mode: 'session' });
  configureClient();
  client = createQueryClient();
});

describe('who is signed in', () => {
  it('is asked anew, and of another account nothing that was read before is left', async () => {
    registry(() => json(200, superuser('mira')));
    await ask();
    client.setQueryData(['users', 'detail', 'x'], { secret: 'seen by mira' });
    client.setQueryData(['registry', 'config'], { public: true });
    localStorage.setItem(BUILDS_KEY, '[]');
    registry(() => json(200, account('ines')));
    expect(await ask()).toMatchObject({ username: 'ines', tier: 'readonly', insteadOf: 'mira' });
    expect(client.getQueryData(['users', 'detail', 'x'])).toBeUndefined();
    expect(client.getQueryData(['registry', 'config'])).toBeDefined();
    expect(localStorage.getItem(BUILDS_KEY)).toBeNull();
  });

  it('keeps what was read while it is the same account', async () => {
    registry(() => json(200, superuser('mira')));
    await ask();
    client.setQueryData(['users', 'detail', 'x'], {});
    localStorage.setItem(BUILDS_KEY, '[]');
    expect(await ask()).not.toMatchObject({ insteadOf: expect.anything() });
    expect(client.getQueryData(['users', 'detail', 'x'])).toBeDefined();
    expect(localStorage.getItem(BUILDS_KEY)).toBe('[]');
  });

  it('is not taken for nobody when a proxy wants a sign-in, and a kept token is kept', async () => {
    switchCredential({ mode: 'token', token: 'good' });
    keepToken(true);
    registry(() => new Response('<h1>401</h1>', { status: 401 }));
    await expect(ask()).rejects.toMatchObject({ kind: 'proxy-sign-in' });
    expect(currentCredential()).toEqual({ mode: 'token', token: 'good' });
    expect(isTokenKept()).toBe(true);
  });

  it('is not "no superuser" when the answer is empty', async () => {
    registry(() => new Response(''));
    await expect(ask()).rejects.toMatchObject({ kind: 'empty' });
  });
});

describe('signing in again', () => {
  it('takes two tokens that do not say whose they are for two accounts, and one token for one', async () => {
    registry(refused);
    await enter('one');
    expect(client.getQueryData(CURRENT_USER_KEY)).toMatchObject({ username: '' });
    expect(await run({ token: 'one', keep: false })).toBe('same');
    expect(await run({ token: 'two', keep: false })).toBe('other');
  });

  it('goes on as the same account with another token that names it', async () => {
    registry(() => json(200, superuser('mira')));
    await enter('one');
    expect(await run({ token: 'two', keep: false })).toBe('same');
  });
});

describe('signing out', () => {
  it('leaves nothing in the browser that the account saw', async () => {
    registry(() => json(200, superuser('mira')));
    await ask();
    localStorage.setItem(BUILDS_KEY, '[]');
    await client.getMutationCache().build(client, signOut).execute();
    expect(localStorage).toHaveLength(0);
    expect(sessionStorage).toHaveLength(0);
  });
});
