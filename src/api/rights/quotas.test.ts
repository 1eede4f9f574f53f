import { describe, expect, it } from 'vitest';

import type { Access } from '../access';
import { can } from './quotas';

const superuser: Access = {
  username: 'ops',
  tier: 'superuser',
  registryReadOnly: false,
  authenticationType: 'Database',
  features: { QUOTA_MANAGEMENT: true, EDIT_QUOTA: true, SUPERUSERS_FULL_ACCESS: true },
  absent: new Set(),
};

const without = (...names: string[]): Access => ({
  ...superuser,
  features: Object.fromEntries(
    Object.entries(superuser.features).filter(([name]) => !names.includes(name)),
  ),
});

describe('can, for quotas', () => {
  it('lets a superuser do everything where all of it is on', () => {
    expect([
      can.readQuotas(superuser),
      can.changeQuota(superuser),
      can.changeThresholds(superuser),
    ]).toEqual([true, true, true]);
  });

  it.each<[string, Partial<Access>]>([
    ['a read-only superuser', { tier: 'readonly' }],
    ['neither', { tier: 'none' }],
    ['anybody in a read-only registry', { registryReadOnly: true }],
  ])('lets %s read but not change', (_who, part) => {
    const access = { ...superuser, ...part };
    expect(can.readQuotas(access)).toBe(true);
    expect(can.changeQuota(access)).toMatch(/\.$/);
    expect(can.changeThresholds(access)).toMatch(/\.$/);
  });

  it('names the settings that are off', () => {
    expect(can.readQuotas(without('QUOTA_MANAGEMENT'))).toContain('(FEATURE_QUOTA_MANAGEMENT)');
    expect(can.changeQuota(without('EDIT_QUOTA'))).toContain('(FEATURE_EDIT_QUOTA)');
    expect(can.readQuotas(without('QUOTA_MANAGEMENT', 'EDIT_QUOTA'))).toContain(
      'FEATURE_QUOTA_MANAGEMENT, FEATURE_EDIT_QUOTA',
    );
  });

  it('keeps thresholds from superusers without full access, but not quotas', () => {
    const access = without('SUPERUSERS_FULL_ACCESS');
    expect(can.changeQuota(access)).toBe(true);
    expect(can.changeThresholds(access)).toContain('FEATURE_SUPERUSERS_FULL_ACCESS');
  });

  it('knows a registry that is too old for quotas', () => {
    const older = { ...superuser, absent: new Set(['createUserQuotaSuperUser'] as const) };
    expect(can.changeQuota(older)).toMatch(/does not offer/);
  });
});
