import { describe, expect, it } from 'vitest';

import type { Access } from '../access';
import { whyNot } from './messages';

const superuser: Access = {
  username: 'ops',
  tier: 'superuser',
  userAdmin: false,
  registryReadOnly: false,
  authenticationType: 'LDAP',
  features: {},
  absent: new Set(),
};

const refusals = (access: Partial<Access>) => [
  whyNot.createMessage({ ...superuser, ...access }),
  whyNot.deleteMessage({ ...superuser, ...access }),
];

describe('what may be done with messages', () => {
  it('is to read them, for everybody, where the registry has them', () => {
    expect(whyNot.readMessages({ ...superuser, tier: 'readonly' })).toBeUndefined();
    const without: Access = { ...superuser, absent: new Set(['listMessages']) };
    expect(whyNot.readMessages(without)).toMatch(/does not offer/);
  });

  it('is everything for a superuser, whichever way it signed in', () => {
    expect(refusals({})).toEqual([undefined, undefined]);
  });

  it.each<[string, Partial<Access>]>([
    ['read-only superuser', { tier: 'readonly' }],
    ['neither', { tier: 'none' }],
    ['registry read-only', { registryReadOnly: true }],
    ['no messages in this registry', { absent: new Set(['listMessages', 'createMessage']) }],
  ])('is nothing, each with a sentence: %s', (_name, access) => {
    for (const refusal of refusals(access)) expect(refusal).toMatch(/\.$/);
  });
});
