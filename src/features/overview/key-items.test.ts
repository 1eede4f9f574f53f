import { describe, expect, it } from 'vitest';

import type { ReplacementFacts } from '@/lib/service-key-replacement';

import { keyItems } from './key-items';

const NOW = Date.UTC(2026, 10, 24, 12);
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const date = (offset: number) => new Date(NOW + offset).toUTCString();

const key = (kid: string, part: Partial<ReplacementFacts> = {}): ReplacementFacts => ({
  kid,
  name: '',
  service: 'clair',
  created_date: date(-DAY),
  expiration_date: date(90 * DAY),
  approval: { approval_type: 'ServiceKeyApprovalType.SUPERUSER' },
  ...part,
});

const items = (keys: readonly ReplacementFacts[] | undefined) => {
  const found = keyItems(keys, {
    now: NOW,
    zone: 'utc',
    mayReplace: ({ service }) => service !== 'quay',
  });
  return (id: string) => {
    const item = found.find((each) => each.id === id);
    if (!item) throw new Error(`There is no item ${id}`);
    return item;
  };
};

/** Returns what the first of the keys that expire within a week offers. */
const stepOf = (keys: readonly ReplacementFacts[]) => items(keys)('urgent').cases?.[0]?.step;

describe('what of the service keys needs a superuser', () => {
  it('is unknown before they were read, and the links lead there already', () => {
    const item = items(undefined);
    expect(item('awaiting').count).toBeUndefined();
    expect(item('awaiting').link.search).toEqual({ approval: 'awaiting' });
    expect(item('never').link.search).toEqual({ expiry: 'never' });
  });

  it('counts as the filters of the list do, and leaves the registry’s own key in peace', () => {
    const item = items([
      key('waiting', { approval: null, created_date: date(-HOUR) }),
      key('near', { expiration_date: date(2 * DAY) }),
      key('far', { expiration_date: date(20 * DAY) }),
      key('gone', { expiration_date: date(-HOUR) }),
      key('ever', { expiration_date: null }),
      key('own', {
        service: 'quay',
        expiration_date: date(HOUR),
        approval: { approval_type: 'ServiceKeyApprovalType.AUTOMATIC' },
      }),
    ]);
    const ids = ['awaiting', 'urgent', 'dead', 'soon', 'expired', 'never'];
    expect(ids.map((id) => item(id).count)).toEqual([1, 1, 0, 1, 1, 1]);
  });

  it('names what is lost first, with the time that is left', () => {
    const item = items([
      key('late', { approval: null, created_date: date(-30 * HOUR), service: 'builder' }),
      key('0123456789', { approval: null, created_date: date(-HOUR) }),
      key('named', { approval: null, created_date: date(-23 * HOUR), name: 'Mirror' }),
      key('fourth', { approval: null, created_date: date(0) }),
    ]);
    const { count, cases = [] } = item('awaiting');
    expect(count).toBe(4);
    expect(cases).toMatchObject([{ name: 'builder', shortId: 'late' }, { name: 'Mirror' }]);
    expect(cases[1]).toMatchObject({ deadline: NOW + HOUR });
    expect(cases[1]?.exact).toBe('Mirror, may be dropped after 24 Nov 2026, 13:00:00 UTC');
  });

  it('counts the replacements that were begun and not finished, by their old keys', () => {
    const next = key('next', { created_date: date(-2 * DAY), metadata: { replaces: 'old' } });
    const [old, decided] = [
      key('old', { name: 'Mirror', expiration_date: date(2 * DAY) }),
      key('old', { expiration_date: date(2 * DAY), metadata: { replaced_by: 'next' } }),
    ];
    const { count, link, cases = [] } = items([old, next])('replacing');
    expect([count, link.search]).toEqual([1, { replacement: 'old' }]);
    expect(cases[0]).toMatchObject({
      name: 'Mirror',
      tail: 'started 2 days ago',
      link: { to: '/service-keys/$kid/replacement', params: { kid: 'old' } },
    });
    expect(items([old, next, { ...next, kid: 'twin' }])('replacing').count).toBe(1);
    expect(items([decided, next])('replacing').count).toBe(0);
    expect(items([next])('replacing').count).toBe(0);
  });

  it('offers to replace a key that ends soon, or to go on with that', () => {
    const near = { expiration_date: date(2 * DAY) };
    const next = key('next', { metadata: { replaces: 'near' } });
    expect(stepOf([key('near', near)])?.label).toBe('Replace key');
    expect(stepOf([key('near', near), next])?.label).toBe('Compare keys');
    expect(stepOf([key('own', { ...near, service: 'quay' })])).toBeUndefined();
  });

  it('names the services that have no live key left', () => {
    const expired = key('old', { expiration_date: date(-HOUR) });
    expect(items([expired, key('new')])('dead').count).toBe(0);
    expect(items([expired])('dead')).toMatchObject({
      urgency: 'now',
      count: 1,
      text: 'clair: approved keys expired.',
      link: { search: { service: 'clair', expiry: 'expired' } },
    });
    const lapsed = { ...expired, approval: null };
    expect(items([lapsed])('dead').count).toBe(0);
  });
});
