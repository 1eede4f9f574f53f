import { describe, expect, it } from 'vitest';

import { oddRows } from './odd-rows';

const answer = (body: unknown) => ({ status: 200, headers: {}, body: JSON.stringify(body) });

describe('oddRows', () => {
  const user = { username: 'a', email: 'e', global_readonly_super_user: false, quotas: [] };
  const reply = answer({ users: [user, user, user, user, user] });

  it('bends the first rows of the first page alone', () => {
    const { users } = JSON.parse(oddRows('listAllUsers', reply, true).body);
    expect(users).toEqual([
      { username: 'a', email: 'e', quotas: [] },
      { username: 'a', email: 'e' },
      { ...user, email: null, avatar: null },
      { email: 'e', global_readonly_super_user: false, quotas: [] },
      user,
    ]);
    expect(oddRows('listAllUsers', reply, false)).toBe(reply);
  });

  it('leaves everything else as it is', () => {
    expect(oddRows('getRegistrySize', reply, true)).toBe(reply);
  });
});
