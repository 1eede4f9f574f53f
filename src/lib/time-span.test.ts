import { describe, expect, it } from 'vitest';

import { formatTimeSpan, parseTimeSpan } from './time-span';

describe('time spans', () => {
  it.each([
    ['0s', 0, '0 seconds'],
    ['90s', 90, '90 seconds'],
    ['30m', 1_800, '30 minutes'],
    ['1h', 3_600, '1 hour'],
    ['1d', 86_400, '1 day'],
    ['10d', 864_000, '10 days'],
    ['2w', 1_209_600, '2 weeks'],
  ])('%s is %i seconds, in words %s', (text, seconds, words) => {
    expect(parseTimeSpan(text)).toBe(seconds);
    expect(formatTimeSpan(seconds)).toBe(words);
  });
  it.each(['', 'w', '2', '-1d', '1.5d', '2 weeks', '1y'])('%j is none', (text) => {
    expect(parseTimeSpan(text)).toBeUndefined();
  });
});
