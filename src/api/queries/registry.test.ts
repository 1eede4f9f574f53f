import { expect, it } from 'vitest';

import { whyNot } from '../rights/quotas';
import { featuresOf } from './registry';

const registry = (features: Record<string, boolean>) =>
  featuresOf({ config: {}, features, registry_state: 'normal' });

// Before Quay 3.12 the setting did not exist, and quotas could be edited wherever they were managed.
it('counts an absent EDIT_QUOTA as on, and only false as off', () => {
  const access = {
    username: 'ops',
    tier: 'superuser',
    userAdmin: true,
    registryReadOnly: false,
    authenticationType: 'Database',
    absent: new Set<never>(),
  } as const;
  const unavailable = (features: Record<string, boolean>) =>
    whyNot.readQuotas({ ...access, features: registry(features) });
  expect(unavailable({ QUOTA_MANAGEMENT: true })).toBeUndefined();
  expect(unavailable({ QUOTA_MANAGEMENT: true, EDIT_QUOTA: false })).toContain(
    'FEATURE_EDIT_QUOTA',
  );
  expect(unavailable({})).toContain('FEATURE_QUOTA_MANAGEMENT');
});
