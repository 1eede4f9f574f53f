import { describe, expect, it } from 'vitest';

import { validateUsersSearch } from './users-search';

describe('validateUsersSearch', () => {
  it.each<[Record<string, unknown>, object]>([
    [{}, {}],
    [
      { q: 'mira', account: 'disabled', sort: '-used' },
      { q: 'mira', account: 'disabled', sort: '-used' },
    ],
    [{ email: 'none,unverified' }, { email: 'unverified,none' }],
    [
      { q: '42', account: 'x', role: {}, quota: [], sort: 'password', cols: null, other: 'x' },
      { q: '42' },
    ],
  ])('reads %o as %o', (search, understood) => {
    expect(JSON.parse(JSON.stringify(validateUsersSearch(search)))).toEqual(understood);
  });
});
