import { describe, expect, it } from 'vitest';

import { formatClock, formatDateTime, formatDay, formatRelative, zoneName } from './dates';

describe('absolute dates', () => {
  const date = new Date('2026-11-24T03:09:07Z');

  it('show the zone beside the time', () => {
    expect(formatDateTime(date, 'utc')).toBe('24 Nov 2026, 03:09:07 UTC');
    expect(formatDateTime(date, 'local')).toContain(zoneName('local', date));
    expect(zoneName('utc', date)).toBe('UTC');
  });

  it('can be day or clock alone', () => {
    expect(formatDay(date, 'utc')).toBe('24 Nov 2026');
    expect(formatClock(date, 'utc')).toBe('03:09:07');
    expect(formatClock(new Date('2026-11-24T00:00:00Z'), 'utc')).toBe('00:00:00');
  });
});

describe('formatRelative', () => {
  const now = new Date('2026-11-24T12:00:00Z');
  it.each([
    ['2026-11-24T12:00:00Z', 'just now'],
    ['2026-11-24T11:59:56Z', 'just now'],
    ['2026-11-24T12:00:04Z', 'now'],
    ['2026-11-24T11:59:18Z', '42 seconds ago'],
    ['2026-11-24T11:58:59Z', '1 minute ago'],
    ['2026-11-24T09:00:00Z', '3 hours ago'],
    ['2026-11-23T11:00:00Z', '1 day ago'],
    ['2026-11-25T12:00:00Z', 'in 24 hours'],
    ['2026-11-26T11:00:00Z', 'in 47 hours'],
    ['2026-11-26T12:00:00Z', 'in 2 days'],
    ['2027-11-24T11:00:00Z', 'in 1 year'],
    ['2026-11-24T11:00:30Z', '1 hour ago'],
    ['2026-11-21T14:00:00Z', '2 days ago'],
    ['2026-11-27T12:00:00Z', 'in 3 days'],
    ['2026-12-01T11:30:00Z', 'in 7 days'],
    ['2026-12-01T09:00:00Z', 'in 6 days'],
    ['2026-12-01T22:00:00Z', 'in 7 days'],
    ['2026-12-25T12:00:00Z', 'in 31 days'],
    ['2027-02-22T11:59:00Z', 'in 3 months'],
    ['2026-11-17T12:00:00Z', '7 days ago'],
    ['2026-11-11T12:00:00Z', '13 days ago'],
    ['2026-11-10T12:00:00Z', '2 weeks ago'],
    ['2026-09-01T12:00:00Z', '2 months ago'],
    ['2020-11-24T12:00:00Z', '6 years ago'],
  ])('%s is %s', (iso, text) => {
    expect(formatRelative(new Date(iso), now)).toBe(text);
  });
});
