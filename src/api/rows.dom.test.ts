import { QueryObserver } from '@tanstack/react-query';
import { beforeEach, describe, expect, it, vi } from 'vitest';

import { countOdd, isOddAt, oddityOf, rawOf, unreadableOf } from '@/lib/odd-rows';

import { configureClient } from './client';
import {
  getInstallUser,
  getRegistrySize,
  listAllLogs,
  listAllUsers,
  listServiceKeys,
  listUserQuotaSuperUser,
} from './generated/sdk.gen';
import { createQueryClient } from './query-client';

const answer = (body: unknown) =>
  vi.stubGlobal('fetch', () =>
    Promise.resolve(
      new Response(JSON.stringify(body), { headers: { 'Content-Type': 'application/json' } }),
    ),
  );

beforeEach(() => {
  vi.unstubAllGlobals();
  configureClient();
});

const mira = { username: 'mira', email: 'mira@example.org', verified: true, enabled: true };

describe('a list', () => {
  it('of a registry that tells less is read, and nothing in it is odd (R D1)', async () => {
    answer({ users: [{ ...mira, super_user: false }] });
    const { data } = await listAllUsers();
    expect(data.users).toEqual([{ ...mira, super_user: false }]);
    expect(countOdd(data.users)).toBe(0);
  });

  it('shows every row, and of an odd one what fits, with its raw form beside it', async () => {
    const odd = { ...mira, username: 'odd', email: null, super_user: 'yes' };
    answer({ users: [mira, odd, { ...mira, username: 'last' }], next_page: 'more' });
    const { data } = await listAllUsers();
    expect(data.users.map(({ username }) => username)).toEqual(['mira', 'odd', 'last']);
    expect(data.next_page).toBe('more');
    expect(data.users[1]).toEqual({ username: 'odd', verified: true, enabled: true });
    expect(oddityOf(data.users[1])).toEqual({
      raw: odd,
      values: [
        { field: 'email', expected: 'text', found: 'null' },
        { field: 'super_user', expected: 'boolean', found: 'text' },
      ],
    });
    expect(countOdd(data.users)).toBe(1);
  });

  it('keeps rows without a name beside the others', async () => {
    const nameless = { email: 'x@example.org', enabled: null };
    answer({ users: [nameless, mira, 7] });
    const { data } = await listAllUsers();
    expect(data.users).toEqual([mira]);
    expect(unreadableOf(data.users)).toEqual([nameless, 7]);
  });

  it.each([
    ['no object', ['x']],
    ['no list', { users: null }],
    ['an object instead of a list', { users: {} }],
    ['a cursor that cannot be followed', { users: [mira], next_page: 5 }],
  ])('is refused when it is %s', async (_, body) => {
    answer(body);
    await expect(listAllUsers()).rejects.toMatchObject({ issues: expect.anything() });
  });

  it('of the log holds the entries of a registry that logs to Splunk', async () => {
    const entries = [
      { kind: 'push_repo', datetime: 'Tue, 24 Nov 2026 09:15:02 -0000', metadata: {}, ip: null },
      { kind: 'push_repo', performer: { name: 'gone', is_robot: null }, metadata: ['a'] },
      { kind: 'pull_repo', datetime: null, metadata: 'text', performer: 'ops' },
      'no entry at all',
    ];
    answer({ logs: entries });
    const { data } = await listAllLogs();
    expect(data.logs).toEqual([
      entries[0],
      { kind: 'push_repo', performer: { name: 'gone' } },
      { kind: 'pull_repo' },
      {},
    ]);
    expect(data.logs.map(rawOf)).toEqual(entries);
    expect(isOddAt(data.logs[2], 'performer')).toBe(true);
    expect(isOddAt(data.logs[1], 'datetime')).toBe(false);
  });

  it('takes out the whole of a list within a row, since a part of it would say something else', async () => {
    const quotas = [{ id: 1, limit_bytes: 5, limits: [{ id: 2 }, { type: 'Warning' }] }];
    answer({ users: [{ ...mira, quotas }] });
    const { data } = await listAllUsers();
    expect(data.users[0]?.quotas).toEqual([{ id: 1, limit_bytes: 5 }]);
    expect(oddityOf(data.users[0])?.raw).toEqual({ ...mira, quotas });
  });

  it('that is the answer itself is read the same way', async () => {
    answer([{ id: 1, limit_bytes: 'x' }, { limit_bytes: 5 }]);
    const { data } = await listUserQuotaSuperUser({ path: { namespace: 'acme' } });
    expect(data).toEqual([{ id: 1 }]);
    expect(unreadableOf(data)).toEqual([{ limit_bytes: 5 }]);
  });

  it('of 100 rows that all are odd is read in a moment', async () => {
    const users = Array.from({ length: 100 }, (_, at) => ({
      ...mira,
      username: `u${at}`,
      email: 1,
    }));
    answer({ users });
    const { data } = await listAllUsers();
    expect(countOdd(data.users)).toBe(100);
  });
});

describe('a single object', () => {
  it('shows what fits', async () => {
    answer({ size_bytes: null, last_ran: 'never', queued: false, running: false });
    const { data } = await getRegistrySize();
    expect(data).toEqual({ queued: false, running: false });
    expect(oddityOf(data)?.values).toHaveLength(2);
  });

  it('without its name is refused', async () => {
    answer({ email: 'x@example.org' });
    await expect(getInstallUser({ path: { username: 'x' } })).rejects.toMatchObject({
      issues: expect.anything(),
    });
  });
});

const readKeys = async () => (await listServiceKeys()).data.keys;

it('a list that is read again keeps the marks of its odd rows', async () => {
  const observer = new QueryObserver(createQueryClient(), { queryKey: ['k'], queryFn: readKeys });
  answer({
    keys: [
      { kid: 'a', jwk: null },
      { kid: 'b', name: 'one' },
    ],
  });
  await observer.refetch();
  answer({
    keys: [
      { kid: 'a', jwk: null, service: 'clair' },
      { kid: 'b', name: 'one' },
    ],
  });
  const { data } = await observer.refetch();
  expect(data?.map((key) => oddityOf(key) !== undefined)).toEqual([true, false]);
});
