import { describe, expect, it } from 'vitest';

import type { Access } from '@/api/access';
import type { ServiceKey } from '@/api/queries/service-keys';

import { bulkTarget, type KeysBulkAction, planKeysBulk } from './service-keys-bulk-plan';
import { approvedBy, inDays, keyOf, NOW } from './service-keys-testing';

const superuser: Access = {
  username: 'ops',
  tier: 'superuser',
  userAdmin: true,
  registryReadOnly: false,
  authenticationType: 'Database',
  features: {},
  absent: new Set(),
};

const waiting = keyOf('waiting', { approval: null, created_date: inDays(0) });
const lapsed = keyOf('lapsed', { approval: null, expiration_date: inDays(-1) });
const own = keyOf('own', {
  service: 'quay',
  approval: approvedBy('AUTOMATIC'),
  expiration_date: inDays(1 / 24),
});
const ended = keyOf('ended', {
  service: 'quay',
  approval: approvedBy('AUTOMATIC'),
  expiration_date: inDays(-3),
});
const first = keyOf('first');
const second = keyOf('second');
const ALL = [waiting, lapsed, own, ended, first, second];

/** Returns what would be done to which keys, and why not to the others. */
function planned(action: KeysBulkAction, keys: readonly ServiceKey[], now = NOW) {
  const plan = planKeysBulk(action, keys, ALL, { access: superuser, now });
  return {
    kids: plan.keys.map(({ kid }) => kid),
    skips: plan.skips.map(({ id, reason }) => `${id}: ${reason}`),
    servicesWithoutLiveKey: plan.servicesWithoutLiveKey,
  };
}

describe('approving many', () => {
  it('leaves out what is approved already, and what an approval would not help', () => {
    expect(planned('approve', [waiting, first, lapsed])).toMatchObject({
      kids: ['waiting'],
      skips: ['first: Already approved.', 'lapsed: Expired: an approval would have no effect.'],
    });
  });
});

describe('a new expiry for many', () => {
  it('prolongs expired ones, and leaves the registry’s own to the registry', () => {
    expect(planned('expiry', ALL)).toMatchObject({
      kids: ['waiting', 'lapsed', 'first', 'second'],
      skips: [
        'own: Renewed by the registry automatically.',
        'ended: Renewed by the registry automatically.',
      ],
    });
  });
});

describe('deleting many', () => {
  it.each([
    ['right', 0],
    ['three hours fast', 3 * 3_600_000],
    ['ten days fast', 10 * 86_400_000],
  ])('spares what registry processes made for themselves with a clock that is %s', (_, off) => {
    expect(planned('delete', [own, ended, first], NOW + off)).toMatchObject({
      kids: ['first'],
      skips: [
        'own: Created by a registry process for its own use. Delete such keys one by one.',
        'ended: Created by a registry process for its own use. Delete such keys one by one.',
      ],
      servicesWithoutLiveKey: [],
    });
  });

  it('names each service once that would be left without a live key', () => {
    expect(planned('delete', [first]).servicesWithoutLiveKey).toEqual([]);
    expect(planned('delete', [first, second]).servicesWithoutLiveKey).toEqual(['clair']);
    // Their service could not use either of these.
    expect(planned('delete', [waiting, lapsed]).servicesWithoutLiveKey).toEqual([]);
  });

  it('is refused to whoever may not, key by key with the reason', () => {
    const plan = planKeysBulk('delete', [first, second], ALL, {
      access: { ...superuser, tier: 'readonly' },
      now: NOW,
    });
    expect(plan.keys).toEqual([]);
    expect(plan.servicesWithoutLiveKey).toEqual([]);
    for (const { reason } of plan.skips) expect(reason).toContain('Read-only superusers');
  });
});

describe('the name of a key among many', () => {
  it('tells keys apart that have the same name, or none', () => {
    const kid = '0123456789abcdef01';
    expect(bulkTarget(keyOf(kid, { name: 'EU' }))).toEqual({
      id: kid,
      label: 'EU (clair, 01234567…ef01)',
      code: '01234567…ef01',
    });
    expect(bulkTarget(keyOf(kid, { name: '  ' })).label).toBe('01234567…ef01 (clair)');
  });
});
