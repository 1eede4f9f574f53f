import { describe, expect, it } from 'vitest';

import { describedBy, isDescribed } from './discovery';

describe('describedBy', () => {
  it('finds an operation whatever its parameters are called there, and by its method', () => {
    const described = describedBy({ '/api/v1/superuser/users/{user_name}': { delete: {} } });
    expect(described && isDescribed('deleteInstallUser', described)).toBe(true);
    expect(described && isDescribed('changeInstallUser', described)).toBe(false);
    expect(described && isDescribed('listAllUsers', described)).toBe(false);
  });

  it('finds an operation of a repository, whose name is one parameter there', () => {
    const described = describedBy({
      '/api/v1/repository/{repository}/build/{build_uuid}': { get: {} },
    });
    expect(described && isDescribed('getRepoBuild', described)).toBe(true);
  });

  // C 12.1: every release with the configuration dump names its path but no method.
  it('takes a path that is named without a method for offered', () => {
    const described = describedBy({
      '/api/v1/superuser/config': { 'x-name': 'a', 'x-path': 'b', 'x-tag': 'c' },
    });
    expect(described && isDescribed('getConfigDump', described)).toBe(true);
    expect(described && isDescribed('getArchivedBuildLogs', described)).toBe(false);
  });

  it.each([undefined, null, {}, 'a page'])('takes %j for no description at all', (paths) => {
    expect(describedBy(paths)).toBeUndefined();
  });
});
