import { describe, expect, it } from 'vitest';

import { addDays, countDays, dayStart, daysOf, monthsOf } from './days';

describe('days', () => {
  it.each(['2026-02-30', '2026-13-01', '2026-1-1', '11/24/2026', '', undefined])(
    'does not take %s for a day',
    (text) => {
      expect(dayStart(text)).toBeNull();
    },
  );

  it('counts and steps over months, leap days and clock changes', () => {
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(addDays('2026-03-29', 1)).toBe('2026-03-30');
    expect(addDays('2026-01-01', -1)).toBe('2025-12-31');
    expect(countDays({ from: '2026-01-01', to: '2026-12-31' })).toBe(365);
    expect(daysOf({ from: '2026-10-30', to: '2026-11-01' })).toEqual([
      '2026-10-30',
      '2026-10-31',
      '2026-11-01',
    ]);
  });
});

describe('monthsOf', () => {
  it('cuts at the ends of months, and loses and doubles no day', () => {
    expect(monthsOf({ from: '2026-02-25', to: '2026-04-02' })).toEqual([
      { from: '2026-02-25', to: '2026-02-28' },
      { from: '2026-03-01', to: '2026-03-31' },
      { from: '2026-04-01', to: '2026-04-02' },
    ]);
    const year = { from: '2027-11-25', to: '2028-11-24' };
    expect(monthsOf(year).flatMap(daysOf)).toEqual(daysOf(year));
  });

  it('never makes a part longer than the server counts: 30 days from its first to its last', () => {
    for (const part of monthsOf({ from: '2024-01-01', to: '2028-12-31' })) {
      expect(countDays(part)).toBeLessThanOrEqual(31);
    }
  });
});
