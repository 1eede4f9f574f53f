import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { JOURNAL_KEY, keepForAccount } from '@/lib/kept-in-browser';

import { configureClient, registryFetch } from './client';
import { operations } from './generated/operations.gen';
import { addEntry, journalEntries, MOST_ENTRIES } from './journal';
import { isOperationId } from './queries/registry';
import { rememberCsrfToken, switchCredential } from './session';
import { expectSignedIn } from './sign-in-gate';

const ORIGIN = 'http://127.0.0.1:5173';
const json = (status: number, body: unknown) =>
  new Response(JSON.stringify(body), {
    status,
    headers: { 'Content-Type': 'application/json' },
  });

/** Responds to every request that is not about the account. */
function answer(reply: (request: Request) => Response): void {
  vi.spyOn(globalThis, 'fetch').mockImplementation(async (input) => {
    const request = new Request(input);
    return request.url.endsWith('/api/v1/user/')
      ? json(200, { username: 'admin' })
      : reply(request);
  });
}

const send = async (method: string, path: string, body?: unknown) =>
  registryFetch(
    new Request(ORIGIN + path, {
      method,
      ...(body !== undefined && { body: JSON.stringify(body) }),
    }),
  );

const stored = () => sessionStorage.getItem(JOURNAL_KEY) ?? '';
const store = () => window.dispatchEvent(new Event('pagehide'));

beforeEach(() => {
  configureClient(ORIGIN);
  switchCredential({ mode: 'session' });
  rememberCsrfToken('known');
  keepForAccount('admin');
  expectSignedIn({ username: 'admin' });
});

afterEach(() => {
  expectSignedIn(undefined);
  keepForAccount(undefined);
  vi.restoreAllMocks();
});

/** An address of each write, and what it is sent. */
const WRITES = Object.keys(operations)
  .filter(isOperationId)
  .filter((id) => operations[id].method !== 'get' && !/^(sign|verify)/.test(id))
  .map((id) => ({
    id,
    method: operations[id].method.toUpperCase(),
    path: operations[id].path.replaceAll(/\{\w+\}/g, 'some%20name'),
  }));

describe('the journal', () => {
  it.each(WRITES)('has $id once, and none of its secrets', async ({ id, method, path }) => {
    answer(() =>
      json(200, {
        kid: 'abc',
        password: 'one-time-secret',
        encrypted_password: 'one-time-secret',
        private_key: 'one-time-secret',
        nested: [{ access_token: 'one-time-secret' }],
      }),
    );
    await send(method, path, method === 'DELETE' ? undefined : { password: 'typed-secret' });
    store();
    expect(journalEntries()).toHaveLength(1);
    expect(journalEntries()[0]).toMatchObject({
      operation: id,
      by: 'admin',
      answer: { outcome: 'done', status: 200 },
    });
    expect(stored()).toContain(id);
    expect(stored()).not.toMatch(/one-time-secret|typed-secret/);
  });

  it('keeps signing in out, and every read', async () => {
    answer(() => json(200, { success: true }));
    await send('POST', '/api/v1/signin', { username: 'admin', password: 'typed-secret' });
    await send('GET', '/api/v1/superuser/users/mira');
    expect(journalEntries()).toEqual([]);
  });

  it('tells a refusal from a failure after which nobody knows', async () => {
    answer(() => json(400, { message: 'E-mail address already used' }));
    await expect(send('PUT', '/api/v1/superuser/users/mira', { email: 'a@b.c' })).rejects.toThrow(
      'invalid',
    );
    answer(() => json(500, {}));
    await expect(send('PUT', '/api/v1/superuser/users/mira', { email: 'a@b.c' })).rejects.toThrow(
      'server',
    );
    expect(journalEntries().map(({ answer: { outcome } }) => outcome)).toEqual([
      'refused',
      'uncertain',
    ]);
    expect(journalEntries()[0]).toMatchObject({
      answer: { status: 400, message: 'E-mail address already used' },
      audit: { state: 'none' },
    });
  });

  it('looks for the log entry of a refused write that the registry logs before it checks', async () => {
    answer(() => json(400, { message: 'Invalid' }));
    const settings = '/api/v1/organization/acme';
    const writes: [string, object][] = [
      ['/api/v1/superuser/organizations/acme', { name: 'A' }],
      [settings, { email: 'a@b.c', invoice_email: true }],
      [settings, { email: 'a@b.c' }],
    ];
    for (const [path, body] of writes)
      await expect(send('PUT', path, body)).rejects.toThrow('invalid');
    expect(journalEntries().map(({ audit }) => audit.state)).toEqual([
      'searching',
      'searching',
      'none',
    ]);
  });

  it('shows what was read of the target next, and that it is gone', async () => {
    answer(() => json(200, { username: 'mira holt' }));
    await send('PUT', '/api/v1/superuser/users/mira%20holt', { enabled: false });
    await send('GET', '/api/v1/superuser/users/somebody');
    expect(journalEntries()[0]?.read).toBeUndefined();
    await send('GET', '/api/v1/superuser/users/mira%20holt');
    expect(journalEntries()[0]?.read).toMatchObject({
      operation: 'GET /api/v1/superuser/users/mira%20holt',
      status: 200,
      body: { username: 'mira holt' },
    });

    answer(({ method }) => (method === 'GET' ? json(404, {}) : json(200, {})));
    await send('DELETE', '/api/v1/superuser/users/mira%20holt');
    await expect(send('GET', '/api/v1/superuser/users/mira%20holt')).rejects.toThrow('not-found');
    expect(journalEntries()[1]?.read).toMatchObject({ status: 404 });
  });

  it('finds a new key in the list of keys', async () => {
    answer(({ method }) =>
      method === 'GET'
        ? json(200, { keys: [{ kid: 'other' }, { kid: 'k1', name: 'Scanner' }] })
        : json(200, { kid: 'k1', private_key: 'one-time-secret' }),
    );
    await send('POST', '/api/v1/superuser/keys', { name: 'Scanner', service: 'scanner' });
    await send('GET', '/api/v1/superuser/keys');
    expect(journalEntries()[0]).toMatchObject({
      target: 'k1',
      read: { body: { kid: 'k1', name: 'Scanner' } },
    });
  });

  it('drops the oldest above its limit, and counts them', async () => {
    answer(() => json(200, {}));
    await send('POST', '/api/v1/superuser/registrysize/', {});
    const [entry] = journalEntries();
    if (!entry) throw new Error('nothing was recorded');
    for (let count = 1; count <= MOST_ENTRIES; count += 1)
      addEntry({ ...entry, id: String(count) });
    expect(journalEntries()).toHaveLength(MOST_ENTRIES);
    expect(journalEntries()[0]?.id).toBe('1');
    store();
    expect(stored()).toContain('"dropped":1');
  });

  it('is emptied when its account signs out, or another one signs in', async () => {
    answer(() => json(200, {}));
    await send('POST', '/api/v1/superuser/registrysize/', {});
    store();
    keepForAccount('admin');
    expect(journalEntries()).toHaveLength(1);
    keepForAccount('mira');
    expect(journalEntries()).toEqual([]);
    expect(stored()).toBe('');
    store();
    expect(stored()).toBe('');
  });
});
