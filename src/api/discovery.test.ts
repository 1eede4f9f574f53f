import { describe, expect, it } from 'vitest';

import { describedBy, isDescribed } from './discovery';

describe('describedBy', () => {
  it('finds an operation whatever its parameters are called there, and by its method', () => {
    const described = describedBy({ '/api/v1/superuser/users/{user_name}': { delete: {} } });
    expect(described && isDescribed('deleteInstallUser', described)).toBe(true);
    expect(described && isDescribed('changeInstallUser', described)).toBe(false);
    expect(described && isDescribed('listAllUsers', described)).toBe(false);
  });

  it.each([undefined, null, {}, { '/api/v1/superuser/users/': {} }, 'a page'])(
    'takes %j for no description at all',
    (paths) => {
      expect(describedBy(paths)).toBeUndefined();
    },
  );
});
