import { describe, expect, it } from 'vitest';

import type { Access } from '../access';
import type { ServiceKey } from '../generated/types.gen';
import { whyNot } from './service-keys';

const superuser: Access = {
  username: 'ops',
  tier: 'superuser',
  userAdmin: true,
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

const approved = (type: string): ServiceKey['approval'] => ({
  approver: null,
  approval_type: `ServiceKeyApprovalType.${type}`,
  approved_date: 'Tue, 24 Nov 2026 08:30:00 GMT',
  notes: '',
});

const refusals = (access: Access) => [
  whyNot.createServiceKey(access),
  whyNot.replaceServiceKey(access, { ...waiting, approval: approved('SUPERUSER') }),
  whyNot.approveServiceKey(access, waiting),
  whyNot.updateServiceKey(access),
  whyNot.deleteServiceKey(access),
];

describe('what may be done with service keys', () => {
  it('is everything for a superuser, however the registry authenticates', () => {
    expect(refusals(superuser)).toEqual([undefined, undefined, undefined, undefined, undefined]);
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
    for (const refusal of refusals({ ...superuser, ...access })) expect(refusal).toMatch(/\.$/);
  });

  it('is no replacement of what nothing can sign with, or of what the registry renews', () => {
    const own = { ...waiting, service: 'quay', approval: approved('AUTOMATIC') };
    expect(whyNot.replaceServiceKey(superuser, waiting)).toMatch(/not approved/);
    expect(whyNot.replaceServiceKey(superuser, own)).toMatch(/renews/);
    const { service: _, ...nameless } = { ...waiting, approval: approved('SUPERUSER') };
    expect(whyNot.replaceServiceKey(superuser, nameless)).toMatch(/does not report/);
  });

  it('is no second approval', () => {
    const approval = approved('AUTOMATIC');
    expect(whyNot.approveServiceKey(superuser, { ...waiting, approval })).toMatch(
      /^Already approved/,
    );
  });
});
