import { describe, expect, it } from 'vitest';

import { fromDateTimeInput, toDateTimeInput } from './date-input';

describe('a date-time input', () => {
  it.each(['utc', 'local'] as const)('gives back what was entered, in %s', (zone) => {
    for (const text of ['2027-01-31T23:59', '2026-03-29T12:30', '0002-07-04T01:05']) {
      const date = fromDateTimeInput(text, zone);
      expect(date && toDateTimeInput(date, zone)).toBe(text);
    }
  });

  it('means the hour of the zone', () => {
    expect(fromDateTimeInput('2027-01-31T10:20', 'utc')?.toISOString()).toBe(
      '2027-01-31T10:20:00.000Z',
    );
    expect(fromDateTimeInput('2027-01-31T10:20:33', 'local')).toEqual(
      new Date(2027, 0, 31, 10, 20),
    );
  });

  it.each(['', '2027-01', 'tomorrow'])('is nothing while it holds %j', (text) => {
    expect(fromDateTimeInput(text, 'utc')).toBeNull();
  });
});
