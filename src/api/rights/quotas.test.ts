import { describe, expect, it } from 'vitest';

import type { Access } from '../access';
import { whyNot } from './quotas';

const superuser: Access = {
  username: 'ops',
  tier: 'superuser',
  userAdmin: true,
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

describe('whyNot, for quotas', () => {
  it('lets a superuser do everything where all of it is on', () => {
    expect([
      whyNot.readQuotas(superuser),
      whyNot.changeQuota(superuser),
      whyNot.changeThresholds(superuser),
    ]).toEqual([undefined, undefined, undefined]);
  });

  it.each<[string, Partial<Access>]>([
    ['a read-only superuser', { tier: 'readonly' }],
    ['neither', { tier: 'none' }],
    ['anybody in a read-only registry', { registryReadOnly: true }],
  ])('lets %s read but not change', (_who, part) => {
    const access = { ...superuser, ...part };
    expect(whyNot.readQuotas(access)).toBeUndefined();
    expect(whyNot.changeQuota(access)).toMatch(/\.$/);
    expect(whyNot.changeThresholds(access)).toMatch(/\.$/);
  });

  it('names the settings that are off', () => {
    expect(whyNot.readQuotas(without('QUOTA_MANAGEMENT'))).toContain('(FEATURE_QUOTA_MANAGEMENT)');
    expect(whyNot.changeQuota(without('EDIT_QUOTA'))).toContain('(FEATURE_EDIT_QUOTA)');
    expect(whyNot.readQuotas(without('QUOTA_MANAGEMENT', 'EDIT_QUOTA'))).toContain(
      'FEATURE_QUOTA_MANAGEMENT, FEATURE_EDIT_QUOTA',
    );
  });

  it('keeps thresholds from superusers without full access, but not quotas', () => {
    const access = without('SUPERUSERS_FULL_ACCESS');
    expect(whyNot.changeQuota(access)).toBeUndefined();
    expect(whyNot.changeThresholds(access)).toContain('FEATURE_SUPERUSERS_FULL_ACCESS');
  });

  it('knows a registry that is too old for quotas', () => {
    const older = { ...superuser, absent: new Set(['createUserQuotaSuperUser'] as const) };
    expect(whyNot.changeQuota(older)).toMatch(/does not offer/);
  });
});
