import { describe, expect, it } from 'vitest';

import { clockDifference } from './clock-difference';

const MINUTE = 60_000;

describe('the difference between two clocks', () => {
  it.each([
    [0, null],
    [2 * MINUTE, null],
    [-2 * MINUTE, null],
    [2 * MINUTE + 1, '2 minutes ahead of'],
    [-5 * MINUTE, '5 minutes behind'],
    [180 * MINUTE - 800, '3 hours ahead of'],
    [-61 * MINUTE, '1 hour 1 minute behind'],
    [2880 * MINUTE + 900, '2 days ahead of'],
    [(2880 + 245) * MINUTE, '2 days 4 hours ahead of'],
  ])('%i ms is %s', (ahead, words) => {
    expect(clockDifference(ahead)).toBe(words);
  });
});
