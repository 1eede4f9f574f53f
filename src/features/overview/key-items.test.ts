import { describe, expect, it } from 'vitest';

import type { KeyFacts } from '@/lib/service-key-state';

import { keyItems } from './key-items';

const NOW = Date.UTC(2026, 10, 24, 12);
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const date = (offset: number) => new Date(NOW + offset).toUTCString();

const key = (kid: string, part: Partial<KeyFacts> = {}): KeyFacts => ({
  kid,
  name: '',
  service: 'clair',
  created_date: date(-DAY),
  expiration_date: date(90 * DAY),
  approval: { approval_type: 'ServiceKeyApprovalType.SUPERUSER' },
  ...part,
});

const items = (keys: readonly KeyFacts[] | undefined) => {
  const found = keyItems(keys, NOW, 'utc');
  return (id: string) => {
    const item = found.find((each) => each.id === id);
    if (!item) throw new Error(`There is no item ${id}`);
    return item;
  };
};

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
    expect(cases.map(({ name }) => name)).toEqual(['builder late', 'Mirror']);
    expect(cases[1]).toMatchObject({ deadline: NOW + HOUR });
    expect(cases[1]?.exact).toBe('Mirror, may be dropped after 24 Nov 2026, 13:00:00 UTC');
  });

  it('names the services that have no live key left', () => {
    const expired = key('old', { expiration_date: date(-HOUR) });
    expect(items([expired, key('new')])('dead').count).toBe(0);
    expect(items([expired])('dead')).toMatchObject({
      urgency: 'now',
      count: 1,
      text: 'clair',
      link: { search: { service: 'clair', expiry: 'expired' } },
    });
    const lapsed = { ...expired, approval: null };
    expect(items([lapsed])('dead').count).toBe(0);
  });
});
