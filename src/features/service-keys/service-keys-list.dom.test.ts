import { describe, expect, it } from 'vitest';

import type { ServiceKey } from '@/api/queries/service-keys';
import { listPredicates } from '@/components/list/list';
import { countValues } from '@/lib/facets';
import { replacementsAmong } from '@/lib/service-key-replacement';
import { filterRows } from '@/lib/table';

import { KEY_PRESETS, serviceKeysOf } from './service-keys-list';
import { type ServiceKeysSearch, validateServiceKeysSearch } from './service-keys-search';
import { approvedBy, inDays, keyOf, NOW } from './service-keys-testing';

const KEYS: readonly ServiceKey[] = [
  keyOf('waiting', { approval: null, created_date: inDays(0) }),
  keyOf('lapsed', { approval: null, expiration_date: inDays(-1) }),
  keyOf('own', {
    service: 'quay',
    approval: approvedBy('AUTOMATIC'),
    expiration_date: inDays(1 / 24),
  }),
  keyOf('tomorrow', { service: 'builder', expiration_date: inDays(1) }),
  keyOf('in-three-weeks', { expiration_date: inDays(21), approval: approvedBy('KEY_ROTATION') }),
  keyOf('next-year', { expiration_date: inDays(400), name: 'Scanner EU' }),
  keyOf('gone', { expiration_date: inDays(-2), metadata: { owner: 'Team Blue' } }),
  keyOf('forever', { approval: approvedBy('SOMETHING_NEW') }),
  keyOf('successor', { metadata: { replaces: 'tomorrow' }, service: 'builder' }),
];

/** Returns the IDs of the keys that a list with this address shows. */
const shown = (search: ServiceKeysSearch) =>
  filterRows(KEYS, listPredicates(serviceKeysOf(NOW, replacementsAmong(KEYS, NOW)), search)).map(
    ({ kid }) => kid,
  );

describe('the filters of the service keys', () => {
  it('keep everything when nothing is asked for', () => {
    expect(shown({})).toHaveLength(KEYS.length);
  });

  it.each<[keyof ServiceKeysSearch, string, string[]]>([
    ['approval', 'awaiting', ['waiting']],
    ['approval', 'lapsed', ['lapsed']],
    ['approval', 'automatic', ['own']],
    ['approval', 'rotation', ['in-three-weeks']],
    ['approval', 'other', ['forever']],
    ['approval', 'superuser', ['tomorrow', 'next-year', 'gone', 'successor']],
    ['expiry', 'urgent', ['tomorrow']],
    ['expiry', 'soon', ['in-three-weeks']],
    ['expiry', 'later', ['next-year']],
    ['expiry', 'renewed', ['own']],
    ['expiry', 'expired', ['lapsed', 'gone']],
    ['expiry', 'never', ['waiting', 'forever', 'successor']],
    ['service', 'quay,builder', ['own', 'tomorrow', 'successor']],
    ['replacement', 'old', ['tomorrow']],
    ['replacement', 'new', ['successor']],
    ['q', 'scanner', ['next-year']],
    ['q', 'BLUE', ['gone']],
    ['q', 'next-y', ['next-year']],
  ])('%s=%s', (facet, value, kids) => {
    expect(shown({ [facet]: value })).toEqual(kids);
  });

  it('mean “or” within one and “and” between several', () => {
    expect(shown({ expiry: 'urgent,soon' })).toEqual(['tomorrow', 'in-three-weeks']);
    expect(shown({ expiry: 'urgent,soon', service: 'clair' })).toEqual(['in-three-weeks']);
    expect(shown({ expiry: 'urgent,soon', service: 'clair', q: 'nothing' })).toEqual([]);
  });

  it('put every key under one value of approval and of expiry each', () => {
    const { approval, expiry } = serviceKeysOf(NOW, replacementsAmong(KEYS, NOW)).facets;
    for (const { options } of [approval, expiry]) {
      for (const key of KEYS) {
        expect(Object.values(options).filter(({ keeps }) => keeps(key))).toHaveLength(1);
      }
    }
  });

  it('offer the services that there are, and the one that the address asks for', () => {
    const { service } = serviceKeysOf(NOW, replacementsAmong(KEYS, NOW)).facets;
    expect(countValues(service, KEYS, ['notary'])).toEqual([
      { value: 'clair', label: 'clair', count: 6 },
      { value: 'builder', label: 'builder', count: 2 },
      { value: 'quay', label: 'quay', count: 1 },
      { value: 'notary', label: 'notary', count: 0 },
    ]);
  });
});

describe('the presets', () => {
  it.each([
    ['Awaiting', ['waiting']],
    ['Expiring', ['tomorrow', 'in-three-weeks']],
    ['Expired', ['lapsed', 'gone']],
  ])('%s', (label, kids) => {
    const preset = KEY_PRESETS.find((one) => one.label === label);
    expect(shown({ ...preset?.part })).toEqual(kids);
  });

  it('survive the way through the address', () => {
    for (const { part } of KEY_PRESETS) {
      expect(validateServiceKeysSearch(part)).toMatchObject(part);
    }
  });
});
