import { describe, expect, it } from 'vitest';

import type { Access } from '@/api/access';
import type { ServiceKey } from '@/api/queries/service-keys';

import { bulkLabel, type KeysBulkAction, planKeysBulk } from './service-keys-bulk-plan';
import { approvedBy, inDays, keyOf, NOW } from './service-keys-testing';

const superuser: Access = {
  username: 'ops',
  tier: 'superuser',
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
const first = keyOf('first');
const second = keyOf('second');
const ALL = [waiting, lapsed, own, first, second];

/** What would be done to which keys, and why not to the others. */
function planned(action: KeysBulkAction, keys: readonly ServiceKey[], withOwn = false) {
  const plan = planKeysBulk(action, keys, ALL, { access: superuser, now: NOW, withOwn });
  return {
    kids: plan.keys.map(({ kid }) => kid),
    skips: plan.skips.map(({ id, reason }) => `${id}: ${reason}`),
    own: plan.own,
    bereft: plan.bereft,
  };
}

describe('approving many', () => {
  it('leaves out what is approved already, and what an approval would not help', () => {
    expect(planned('approve', [waiting, first, lapsed])).toMatchObject({
      kids: ['waiting'],
      skips: [
        'first: The key is approved already.',
        'lapsed: Expired: an approval would change nothing.',
      ],
    });
  });
});

describe('a new expiry for many', () => {
  it('prolongs expired ones, and leaves the registry’s own to the registry', () => {
    expect(planned('expiry', ALL)).toMatchObject({
      kids: ['waiting', 'lapsed', 'first', 'second'],
      skips: ['own: The running registry prolongs it itself.'],
    });
    // The choice to take the registry's own along is for deleting alone.
    expect(planned('expiry', [own], true).kids).toEqual([]);
  });
});

describe('deleting many', () => {
  it('spares the key that the registry signs with, unless that is chosen too', () => {
    expect(planned('delete', [own, first])).toMatchObject({
      kids: ['first'],
      skips: ['own: The running registry signs with it.'],
      own: 1,
      bereft: [],
    });
    expect(planned('delete', [own, first], true)).toMatchObject({
      kids: ['own', 'first'],
      skips: [],
      bereft: ['quay'],
    });
  });

  it('names each service once that would be left without a live key', () => {
    expect(planned('delete', [first]).bereft).toEqual([]);
    expect(planned('delete', [first, second]).bereft).toEqual(['clair']);
    // These two were no help to their service.
    expect(planned('delete', [waiting, lapsed]).bereft).toEqual([]);
  });

  it('is refused to whoever may not, key by key with the reason', () => {
    const plan = planKeysBulk('delete', [first, second], ALL, {
      access: { ...superuser, tier: 'readonly' },
      now: NOW,
      withOwn: true,
    });
    expect(plan.keys).toEqual([]);
    expect(plan.bereft).toEqual([]);
    for (const { reason } of plan.skips) expect(reason).toContain('Read-only superusers');
  });
});

describe('the name of a key among many', () => {
  it('tells keys apart that have the same name, or none', () => {
    const kid = '0123456789abcdef';
    expect(bulkLabel(keyOf(kid, { name: 'EU' }))).toBe('EU (clair, 01234567…)');
    expect(bulkLabel(keyOf(kid, { name: '  ' }))).toBe('01234567… (clair)');
  });
});
