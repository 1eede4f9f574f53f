import { expect, it } from 'vitest';

import type { Access } from '@/api/access';
import { ApiError } from '@/api/errors';

import { describeSettingsError } from './settings-errors';

const access = (on: boolean): Access => ({
  username: 'ops',
  tier: 'superuser',
  userAdmin: true,
  registryReadOnly: false,
  authenticationType: 'Database',
  features: { SUPERUSERS_FULL_ACCESS: on },
  absent: new Set(),
});
const refusal = new ApiError({
  kind: 'forbidden',
  operation: 'PUT /api/v1/organization/web',
  status: 403,
});

it('asks for full access only where it is off', () => {
  expect(describeSettingsError(refusal, access(false)).meaning).toContain(
    'FEATURE_SUPERUSERS_FULL_ACCESS is on',
  );
  // Quay 3.9 refuses it although full access is on.
  const { meaning, advice } = describeSettingsError(refusal, access(true));
  expect(meaning).not.toContain('FEATURE_');
  expect(advice).toContain('Take ownership');
});
