import { describe, expect, test } from 'vitest';

import { seedRegistry } from '.';

const NOW = new Date('2026-11-24T15:20:30Z');
const RULE = /^([a-z0-9]+(?:[._-][a-z0-9]+)*)$/;

describe('names', () => {
  test('are valid and unique, over users and organizations', () => {
    const { users, organizations } = seedRegistry('typical', NOW);
    const names = [
      ...Array.from({ length: users.length }, (_, index) => users.at(index).username),
      ...Array.from({ length: organizations.length }, (_, index) => organizations.at(index).name),
    ];
    expect(names).toHaveLength(2300);
    expect(new Set(names).size).toBe(names.length);
    expect(
      names.filter((name) => !RULE.test(name) || name.length < 2 || name.length > 255),
    ).toEqual([]);
    expect(names.filter((name) => name.length === 255)).toHaveLength(2);
  });

  test('lead back to where they are', () => {
    const { users, organizations, userIndexByName, organizationIndexByName } = seedRegistry(
      'huge',
      NOW,
    );
    for (let index = 0; index < users.length; index += 61) {
      expect(userIndexByName(users.at(index).username)).toBe(index);
    }
    for (let index = 0; index < organizations.length; index += 13) {
      expect(organizationIndexByName(organizations.at(index).name)).toBe(index);
    }
  });

  test('are different in the huge registry too', () => {
    const { users, organizations } = seedRegistry('huge', NOW);
    const names = new Set<string>();
    for (let index = 0; index < users.length; index += 1) names.add(users.at(index).username);
    for (let index = 0; index < organizations.length; index += 1)
      names.add(organizations.at(index).name);
    expect(names.size).toBe(users.length + organizations.length);
  });

  test('that nobody has lead nowhere', () => {
    const { users, userIndexByName, organizationIndexByName } = seedRegistry('typical', NOW);
    for (const name of [
      '',
      'nobody',
      'anna',
      'anna.',
      '.novak',
      'svc',
      'svc-argo',
      'payments.core.eu.x',
      'x'.repeat(300),
    ]) {
      expect(userIndexByName(name)).toBeUndefined();
      expect(organizationIndexByName(name)).toBeUndefined();
    }
    // A name in the huge registry beyond the range of the typical one.
    const huge = seedRegistry('huge', NOW).users;
    const far = huge.at(99_990).username;
    const index = userIndexByName(far);
    expect(index === undefined || users.at(index).username === far).toBe(true);
    expect(organizationIndexByName('admin')).toBeUndefined();
    expect(userIndexByName('payments')).toBeUndefined();
  });
});
