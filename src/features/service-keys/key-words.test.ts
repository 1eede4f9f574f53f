import { describe, expect, it } from 'vitest';

import type { ServiceKey } from '@/api/queries/service-keys';

import * as words from './key-words';

const key = (rest: Partial<ServiceKey>): ServiceKey => ({
  kid: '0123456789abcdef01',
  name: '',
  service: 'clair',
  jwk: {},
  metadata: {},
  created_date: '',
  expiration_date: null,
  rotation_duration: null,
  approval: null,
  ...rest,
});

describe('what is typed to confirm a deletion', () => {
  it.each([
    ['EU', 'EU'],
    [' EU ', 'EU'],
    ['', '01234567'],
    ['n'.repeat(41), '01234567'],
  ])('of a key called “%s” it is %s', (name, typed) => {
    expect(words.typedName(key({ name }))).toBe(typed);
  });
});

describe('how often a key rotates', () => {
  it.each([
    [null, null],
    [2_592_000, 'Every 30 days'],
    [86_400, 'Every 1 day'],
    [5_400, 'Every 90 minutes'],
    [61, 'Every 61 seconds'],
  ])('%s seconds', (seconds, text) => {
    expect(words.rotationText(key({ rotation_duration: seconds }))).toBe(text);
  });
});

describe('the name of a key’s file', () => {
  it('holds nothing that a file system could take amiss', () => {
    expect(words.keyFileName('clair', '../:<b>')).toBe('clair-b');
  });
});
