import { describe, expect, it } from 'vitest';

import type { Access } from '../access';
import type { User } from '../generated/types.gen';
import { whyNot } from './users';

const superuser: Access = {
  username: 'ops',
  tier: 'superuser',
  userAdmin: true,
  registryReadOnly: false,
  authenticationType: 'Database',
  features: { MAILING: true },
  absent: new Set(),
};

const mira: User = {
  kind: 'user',
  name: 'mira',
  username: 'mira',
  email: 'mira@example.org',
  verified: true,
  avatar: { name: 'mira', hash: 'aa', color: '#31a354', kind: 'user' },
  super_user: false,
  global_readonly_super_user: false,
  enabled: true,
};

const onUsers = [
  'changeUserEmail',
  'changeUserPassword',
  'setUserEnabled',
  'deleteUser',
  'sendRecoveryEmail',
  'takeUserOwnership',
] as const;

describe.each(onUsers)('whyNot.%s', (action) => {
  it('is allowed for a superuser on an ordinary user, and on a read-only superuser', () => {
    expect(whyNot[action](superuser, mira)).toBeUndefined();
    expect(
      whyNot[action](superuser, { ...mira, global_readonly_super_user: true }),
    ).toBeUndefined();
  });

  it.each<[string, Partial<Access>, Partial<User>]>([
    ['read-only superuser', { tier: 'readonly' }, {}],
    ['neither', { tier: 'none' }, {}],
    ['registry read-only', { registryReadOnly: true }, {}],
    ['superuser as the target', {}, { super_user: true }],
  ])('is refused with a sentence: %s', (_name, access, user) => {
    expect(whyNot[action]({ ...superuser, ...access }, { ...mira, ...user })).toMatch(/\.$/);
  });
});

describe('whyNot, by how the registry authenticates', () => {
  const ldap = { ...superuser, authenticationType: 'LDAP' };
  const appToken = { ...superuser, authenticationType: 'AppToken' };

  it('leaves accounts, passwords and e-mails to the other system', () => {
    expect(whyNot.createUser(ldap)).toContain('LDAP');
    expect(whyNot.changeUserPassword(ldap, mira)).toContain('LDAP');
    expect(whyNot.changeUserEmail(ldap, mira)).toContain('LDAP');
    expect(whyNot.sendRecoveryEmail(ldap, mira)).toContain('LDAP');
    expect(whyNot.changeUserEmail(appToken, mira)).toBeUndefined();
    expect(whyNot.changeUserPassword(appToken, mira)).toContain('AppToken');
  });

  it.each([
    ['LDAP', 'Passwords are managed by LDAP, outside the registry.'],
    ['Keystone', 'Passwords are managed by Keystone, outside the registry.'],
    ['OIDC', 'Passwords are managed by the single sign-on service (OIDC), outside the registry.'],
    ['JWT', 'Passwords are managed by the authentication service (JWT), outside the registry.'],
    ['AppToken', 'This registry signs people in with app tokens only (AppToken).'],
  ])('says so in a sentence that fits %s', (authenticationType, sentence) => {
    expect(whyNot.changeUserPassword({ ...superuser, authenticationType }, mira)).toBe(sentence);
  });

  it.each(['', ' ', '0b3c2f5e-8d7a-4c1e-9a57-3f3a7f0d1b2c'])(
    'offers no recovery mail to %j, which is no address',
    (email) => {
      expect(whyNot.sendRecoveryEmail(superuser, { ...mira, email })).toBe(
        'The user has no e-mail address.',
      );
    },
  );

  it('still enables, disables and deletes', () => {
    expect(whyNot.setUserEnabled(ldap, mira)).toBeUndefined();
    expect(whyNot.deleteUser(ldap, mira)).toBeUndefined();
  });
});

describe('whyNot, by what the registry offers', () => {
  it('needs mail for recovery mails', () => {
    expect(whyNot.sendRecoveryEmail({ ...superuser, features: {} }, mira)).toContain(
      'FEATURE_MAILING',
    );
  });

  it('knows operations that an older registry lacks', () => {
    const older: Access = { ...superuser, absent: new Set(['takeOwnership', 'sendRecoveryEmail']) };
    expect(whyNot.takeUserOwnership(older, mira)).toMatch(/does not offer/);
    expect(whyNot.sendRecoveryEmail(older, mira)).toMatch(/does not offer/);
  });
});
