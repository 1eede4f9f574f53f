import { describe, expect, it } from 'vitest';

import type { Access } from '@/api/access';
import type { User } from '@/api/queries/users';
import { listPredicates } from '@/components/list/list';
import { filterRows } from '@/lib/table';
import { namespaceQuota } from '@/lib/namespace-quota';

import { usersList } from './users-list';
import { type UsersSearch, validateUsersSearch } from './users-search';
import { superuserRole, userStatus } from './users-status';

function user(username: string, rest: Partial<User> = {}): User {
  return {
    kind: 'user',
    name: username,
    username,
    email: `${username}@example.org`,
    verified: true,
    avatar: { name: username, hash: '0', color: '#31a354', kind: 'user' },
    super_user: false,
    global_readonly_super_user: false,
    enabled: true,
    ...rest,
  };
}

function report(quota_bytes: number, configured_quota: number | null): Partial<User> {
  return {
    quotas: [],
    quota_report: {
      quota_bytes,
      configured_quota,
      running_backfill: 'complete',
      backfill_status: 'complete',
    },
  };
}

const ownLimit = [{ id: 1, limit_bytes: 100, limits: [] }];
const users = [
  user('mira.holt', { ...report(50, 100), quotas: ownLimit }),
  user('ops', { super_user: true, ...report(0, null) }),
  user('auditor', { global_readonly_super_user: true, ...report(85, 100) }),
  user('gone', { enabled: false, verified: false, ...report(100, 100) }),
  user('robotless', { email: '0b3c2f5e-8d7a-4c1e-9a57-3f3a7f0d1b2c' }),
  user('blank', { email: '' }),
];

const access: Access = {
  username: 'admin',
  tier: 'superuser',
  userAdmin: true,
  registryReadOnly: false,
  authenticationType: 'Database',
  features: {},
  absent: new Set(),
};

const shownBy = (rows: readonly User[], search: UsersSearch) =>
  filterRows(rows, listPredicates(usersList(access, undefined), search)).map(
    ({ username }) => username,
  );

describe('the filters of the users list', () => {
  it.each<[object, string[]]>([
    [{}, users.map(({ username }) => username)],
    [{ q: 'MIRA' }, ['mira.holt']],
    [{ q: 'gone@example' }, ['gone']],
    // A placeholder is not an address, so its letters do not match.
    [{ q: '0b3c2f5e' }, []],
    [{ account: 'disabled' }, ['gone']],
    [{ account: 'enabled,disabled', role: 'superuser' }, ['ops']],
    [{ role: 'superuser,readonly' }, ['ops', 'auditor']],
    [{ email: 'none' }, ['robotless', 'blank']],
    // Verified or not, there is no address to be verified.
    [{ email: 'verified' }, ['mira.holt', 'ops', 'auditor']],
    [{ email: 'unverified,none' }, ['gone', 'robotless', 'blank']],
    [{ quota: 'over' }, ['gone']],
    [{ quota: 'near' }, ['auditor']],
    [{ quota: 'own' }, ['mira.holt']],
    [{ quota: 'default' }, ['auditor', 'gone']],
    [{ quota: 'none' }, ['ops']],
    [{ q: 'mira', account: 'disabled' }, []],
  ])('%o keeps %o', (search, names) => {
    expect(shownBy(users, validateUsersSearch({ ...search }))).toEqual(names);
  });
});

describe('the role of a user', () => {
  it('is not told where a registry does not say who is a read-only superuser (R D1)', () => {
    const { global_readonly_super_user: _, ...older } = user('older');
    const { global_readonly_super_user: __, ...admin } = user('admin', { super_user: true });
    const rows = [older, admin];
    expect(shownBy(rows, { role: 'not-told' })).toEqual(['older']);
    expect(shownBy(rows, { role: 'ordinary' })).toEqual([]);
    expect(shownBy(rows, { role: 'superuser' })).toEqual(['admin']);
  });
});

describe('namespaceQuota', () => {
  it('is null without quota management, and tells own from inherited limits', () => {
    expect(namespaceQuota(user('x'))).toBeNull();
    expect(users.map((each) => namespaceQuota(each)?.source)).toEqual([
      'own',
      'none',
      'default',
      'default',
      undefined,
      undefined,
    ]);
    expect(namespaceQuota(user('x', report(1, null)))?.share).toBeNull();
  });
});

describe('the status of a user', () => {
  it('is whether the account can sign in, which sorts what differs from the usual last', () => {
    const users = [user('x'), user('y', { enabled: false }), user('z', { enabled: undefined })];
    expect(users.map((each) => userStatus(each).label)).toEqual([
      'Enabled',
      'Disabled',
      'Status unknown',
    ]);
    const ranks = users.map((each) => userStatus(each).rank);
    expect(ranks.toSorted((a, b) => a - b)).toEqual([ranks[0], ranks[2], ranks[1]]);
  });

  it.each<[Partial<User>, string | undefined]>([
    [{}, undefined],
    [{ super_user: true }, 'superuser'],
    [{ super_user: true, global_readonly_super_user: true }, 'readonly'],
    [{ super_user: undefined }, undefined],
  ])('leaves the role of %o as %s', (rest, role) => {
    expect(superuserRole(user('x', rest))).toBe(role);
  });
});
