import { describe, expect, it } from 'vitest';

import type { Access } from '../access';
import type { ServiceKey } from '../generated/types.gen';
import { can } from './service-keys';

const superuser: Access = {
  username: 'ops',
  tier: 'superuser',
  registryReadOnly: false,
  authenticationType: 'LDAP',
  features: {},
  absent: new Set(),
};

const waiting: ServiceKey = {
  name: '',
  kid: 'x2',
  service: 'scanner',
  jwk: {},
  metadata: {},
  created_date: 'Tue, 24 Nov 2026 08:30:00 GMT',
  expiration_date: null,
  rotation_duration: null,
  approval: null,
};

const verdicts = (access: Access) => [
  can.createServiceKey(access),
  can.approveServiceKey(access, waiting),
  can.updateServiceKey(access),
  can.deleteServiceKey(access),
];

describe('what may be done with service keys', () => {
  it('is everything for a superuser, however the registry authenticates', () => {
    expect(verdicts(superuser)).toEqual([true, true, true, true]);
  });

  it.each<[string, Partial<Access>]>([
    ['read-only superuser', { tier: 'readonly' }],
    ['neither', { tier: 'none' }],
    ['registry read-only', { registryReadOnly: true }],
    [
      'operations absent',
      {
        absent: new Set([
          'createServiceKey',
          'approveServiceKey',
          'updateServiceKey',
          'deleteServiceKey',
        ]),
      },
    ],
  ])('is nothing, each with a sentence: %s', (_name, access) => {
    for (const verdict of verdicts({ ...superuser, ...access })) expect(verdict).toMatch(/\.$/);
  });

  it('is no second approval', () => {
    const approval = {
      approver: null,
      approval_type: 'ServiceKeyApprovalType.AUTOMATIC',
      approved_date: 'Tue, 24 Nov 2026 08:30:00 GMT',
      notes: '',
    };
    expect(can.approveServiceKey(superuser, { ...waiting, approval })).toMatch(/already/);
  });
});
