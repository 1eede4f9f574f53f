import { describe, expect, it } from 'vitest';

import type { Access } from '../access';
import { whyNot } from './organizations';

const access = (rest: Partial<Access> = {}): Access => ({
  username: 'admin',
  tier: 'superuser',
  userAdmin: true,
  registryReadOnly: false,
  authenticationType: 'Database',
  features: { SUPERUSERS_FULL_ACCESS: true, CHANGE_TAG_EXPIRATION: true },
  absent: new Set(),
  ...rest,
});

describe('the rights over organizations', () => {
  it('let one be created by a session or a token with user:admin', () => {
    expect(whyNot.createOrganization(access())).toBeUndefined();
    expect(whyNot.createOrganization(access({ userAdmin: false }))).toContain('user:admin');
    expect(whyNot.createOrganization(access({ tier: 'readonly' }))).toContain('Read-only');
    const older = access({ absent: new Set(['createOrganization']) });
    expect(whyNot.createOrganization(older)).toMatch(/does not offer/);
  });

  it('let settings be stored with full access, or by an administrator of the organization', () => {
    expect(whyNot.changeOrganizationSettings(access(), 'web', new Set())).toBeUndefined();
    const without = access({ features: {} });
    expect(whyNot.changeOrganizationSettings(without, 'web', new Set(['web']))).toBeUndefined();
    expect(whyNot.changeOrganizationSettings(without, 'web', new Set(['api']))).toContain(
      'FEATURE_SUPERUSERS_FULL_ACCESS is off',
    );
  });
  it('refuse every write to a read-only superuser', () => {
    const readonly = access({ tier: 'readonly' });
    for (const refusal of [
      whyNot.renameOrganization(readonly),
      whyNot.deleteOrganization(readonly),
      whyNot.takeOrganizationOwnership(readonly),
      whyNot.changeOrganizationSettings(readonly, 'web', new Set(['web'])),
    ]) {
      expect(refusal).toContain('Read-only superusers');
    }
  });
  it('name what the registry has turned off', () => {
    const off = access({
      features: { CHANGE_TAG_EXPIRATION: false },
      absent: new Set(['takeOwnership']),
    });
    expect(whyNot.changeTagExpiration(off)).toContain('FEATURE_CHANGE_TAG_EXPIRATION');
    expect(whyNot.takeOrganizationOwnership(off)).toContain('does not offer');
    expect(whyNot.renameOrganization(off)).toBeUndefined();
  });
});
