import { describe, expect, it } from 'vitest';

import type { Access } from '@/api/access';
import type { User } from '@/api/queries/users';

import { planUsersBulk, type UsersBulkAction } from './users-bulk-plan';

const access: Access = {
  username: 'admin',
  tier: 'superuser',
  userAdmin: true,
  registryReadOnly: false,
  authenticationType: 'Database',
  features: {},
  absent: new Set(),
};

const user = (username: string, state: Partial<User> = {}): User => ({
  kind: 'user',
  name: username,
  username,
  email: `${username}@example.org`,
  verified: true,
  avatar: { name: username, hash: '', color: '#000000', kind: 'user' },
  super_user: false,
  global_readonly_super_user: false,
  enabled: true,
  ...state,
});

const chosen = [user('mira'), user('noah', { enabled: false }), user('root', { super_user: true })];

const plan = (action: UsersBulkAction, enableFirst = false) => {
  const { users, skips, keptByRegistry } = planUsersBulk(action, chosen, access, { enableFirst });
  return {
    users: users.map(({ username }) => username),
    skips: Object.fromEntries(skips.map(({ id, reason }) => [id, reason])),
    keptByRegistry,
  };
};

describe('planUsersBulk', () => {
  it('leaves out superusers and who is in that state already', () => {
    expect(plan('enable')).toMatchObject({
      users: ['noah'],
      skips: { mira: 'Already enabled.', root: expect.stringContaining('Superusers') },
    });
    expect(plan('disable')).toMatchObject({
      users: ['mira'],
      skips: { noah: 'Already disabled.' },
    });
  });
  it('leaves out of a deletion who the registry would keep, unless they are enabled first', () => {
    expect(plan('delete')).toMatchObject({
      users: ['mira'],
      skips: { noah: expect.stringContaining('delete nothing') },
      keptByRegistry: 1,
    });
    expect(plan('delete', true)).toMatchObject({ users: ['mira', 'noah'], keptByRegistry: 1 });
    expect(plan('delete', true).skips).not.toHaveProperty('noah');
  });
  it('leaves out everybody where nothing may be written', () => {
    const { users, skips } = planUsersBulk(
      'disable',
      chosen,
      { ...access, tier: 'readonly' },
      { enableFirst: false },
    );
    expect(users).toEqual([]);
    expect(skips).toHaveLength(3);
  });
});
