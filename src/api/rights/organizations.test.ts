import { describe, expect, it } from 'vitest';

import type { Access } from '../access';
import { can } from './organizations';

const access = (rest: Partial<Access> = {}): Access => ({
  username: 'admin',
  tier: 'superuser',
  registryReadOnly: false,
  authenticationType: 'Database',
  features: { SUPERUSERS_FULL_ACCESS: true, CHANGE_TAG_EXPIRATION: true },
  absent: new Set(),
  ...rest,
});

describe('the rights over organizations', () => {
  it('let settings be stored with full access, or by an administrator of the organization', () => {
    expect(can.changeOrganizationSettings(access(), 'web', new Set())).toBe(true);
    const without = access({ features: {} });
    expect(can.changeOrganizationSettings(without, 'web', new Set(['web']))).toBe(true);
    expect(can.changeOrganizationSettings(without, 'web', new Set(['api']))).toContain(
      'FEATURE_SUPERUSERS_FULL_ACCESS is off',
    );
  });
  it('refuse every write to a read-only superuser', () => {
    const readonly = access({ tier: 'readonly' });
    for (const verdict of [
      can.renameOrganization(readonly),
      can.deleteOrganization(readonly),
      can.takeOrganizationOwnership(readonly),
      can.changeOrganizationSettings(readonly, 'web', new Set(['web'])),
    ]) {
      expect(verdict).toContain('Read-only superusers');
    }
  });
  it('name what the registry has turned off', () => {
    const off = access({
      features: { CHANGE_TAG_EXPIRATION: false },
      absent: new Set(['takeOwnership']),
    });
    expect(can.changeTagExpiration(off)).toContain('FEATURE_CHANGE_TAG_EXPIRATION');
    expect(can.takeOrganizationOwnership(off)).toContain('does not offer');
    expect(can.renameOrganization(off)).toBe(true);
  });
});
