import { describe, expect, it } from 'vitest';

import {
  isTaken,
  lifetimeOf,
  replacementOf,
  replacementsAmong,
  type ReplacementFacts,
} from './service-key-replacement';

const NOW = Date.UTC(2026, 10, 24, 12);
const DAY = 86_400_000;
const inDays = (days: number) => new Date(NOW + days * DAY).toUTCString();

const key = (kid: string, part: Partial<ReplacementFacts> = {}): ReplacementFacts => ({
  kid,
  service: 'clair',
  created_date: inDays(-30),
  expiration_date: inDays(5),
  approval: { approval_type: 'ServiceKeyApprovalType.SUPERUSER' },
  ...part,
});
const next = (kid: string, replaces: unknown, part: Partial<ReplacementFacts> = {}) =>
  key(kid, { expiration_date: null, metadata: { team: 'sec', replaces }, ...part });

const statesOf = (...keys: ReplacementFacts[]) =>
  replacementsAmong(keys, NOW).map(
    ({ oldKid, next: { kid }, state }) => `${oldKid}>${kid} ${state}`,
  );

/** Returns what the key `b` is shown as a part of. */
const ofMiddle = (...keys: ReplacementFacts[]) => {
  const found = replacementOf(replacementsAmong(keys, NOW), 'b');
  return found && `${found.oldKid}>${found.next.kid}`;
};

describe('a replacement', () => {
  it('is open while both keys are live and nothing is decided', () => {
    expect(statesOf(next('b', 'a'), key('a'))).toEqual(['a>b open']);
    expect(statesOf(key('a', { expiration_date: null }), next('b', 'a'))).toEqual(['a>b open']);
  });

  it('is finished by a decided expiry, and open again without one', () => {
    const decided = { metadata: { replaced_by: 'b' } };
    expect(statesOf(key('a', decided), next('b', 'a'))).toEqual(['a>b ending']);
    expect(statesOf(key('a', { ...decided, expiration_date: null }), next('b', 'a'))).toEqual([
      'a>b open',
    ]);
    expect(statesOf(key('a', { ...decided, expiration_date: 'soon' }), next('b', 'a'))).toEqual([
      'a>b open',
    ]);
    expect(statesOf(key('a', { metadata: { replaced_by: '' } }), next('b', 'a'))).toEqual([
      'a>b open',
    ]);
  });

  it('is not finished by what was decided for another one', () => {
    expect(statesOf(key('a', { metadata: { replaced_by: 'x' } }), next('b', 'a'))).toEqual([
      'a>b open',
    ]);
  });

  it('has ended when the old key has expired or is gone', () => {
    expect(statesOf(key('a', { expiration_date: inDays(-1) }), next('b', 'a'))).toEqual([
      'a>b ended',
    ]);
    expect(statesOf(next('b', 'a'))).toEqual(['a>b ended']);
  });

  it.each<[string, ReplacementFacts]>([
    ['has expired', next('b', 'a', { expiration_date: inDays(-1) })],
    ['is not approved', next('b', 'a', { approval: null })],
    ['belongs to another service', next('b', 'a', { service: 'builder' })],
    ['names itself', next('a', 'a')],
    ['names no key ID', next('b', 17)],
    ['names nothing', next('b', '')],
    ['has no metadata', key('b')],
  ])('does not exist where the new key %s', (_what, other) => {
    expect(statesOf(key('a'), other)).toEqual([]);
  });
});

describe('a chain', () => {
  const [a, b, c] = [key('a'), next('b', 'a'), next('c', 'b')];

  it('has two replacements, and ends as its keys do', () => {
    expect(statesOf(a, b, c)).toEqual(['a>b open', 'b>c open']);
    expect(statesOf(b, c)).toEqual(['a>b ended', 'b>c open']);
    expect(statesOf(c)).toEqual(['b>c ended']);
  });

  it('shows the key in the middle what is still to do', () => {
    expect(ofMiddle(a, b, c)).toBe('b>c');
    expect(ofMiddle(a, b)).toBe('a>b');
    const ending = next('b', 'a', {
      expiration_date: inDays(3),
      metadata: { replaces: 'a', replaced_by: 'c' },
    });
    expect(ofMiddle(a, ending, c)).toBe('a>b');
    expect(ofMiddle(a, key('b'))).toBeUndefined();
  });
});

const takenOf = (kid: string, ...keys: ReplacementFacts[]) =>
  isTaken(kid, replacementOf(replacementsAmong(keys, NOW), kid));

describe('a key', () => {
  it('is replaced once, and a new one only when its own replacement is finished', () => {
    expect(takenOf('a', key('a'))).toBe(false);
    expect(takenOf('a', key('a'), next('b', 'a'))).toBe(true);
    expect(takenOf('b', key('a'), next('b', 'a'))).toBe(true);
    expect(takenOf('b', next('b', 'a'))).toBe(false);
    expect(takenOf('a', key('a', { expiration_date: inDays(-1) }), next('b', 'a'))).toBe(true);
  });
});

describe('the lifetime of a key', () => {
  it('is known if both dates are', () => {
    expect(lifetimeOf(key('a'))).toBe(35 * DAY);
    expect(lifetimeOf(key('a', { expiration_date: null }))).toBeNull();
    expect(lifetimeOf(key('a', { created_date: 'then' }))).toBeNull();
    expect(lifetimeOf(key('a', { expiration_date: inDays(-40) }))).toBeNull();
  });
});
