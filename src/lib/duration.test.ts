import { describe, expect, it } from 'vitest';

import { formatDuration, roughTimeLeft, timeLeft } from './duration';

it.each([
  [0, '0 s'],
  [40, '0.1 s'],
  [999, '1.0 s'],
  [1_499, '1 s'],
  [59_499, '59 s'],
  [59_600, '1 min 00 s'],
  [214_000, '3 min 34 s'],
  [7_500_000, '2 h 05 min'],
])('writes %d ms as %s', (ms, expected) => {
  expect(formatDuration(ms)).toBe(expected);
});

describe('timeLeft', () => {
  it.each([
    [23 * 3_600_000 + 51 * 60_000 + 30_000, '23 h 51 min'],
    [3_600_000, '1 h 00 min'],
    [3_600_000 - 1, '59 min 59 s'],
    [12 * 60_000 + 7_999, '12 min 07 s'],
    [59_999, '59 s'],
    [0, '0 s'],
    [-5_000, '0 s'],
  ])('of %d ms is %s', (ms, text) => {
    expect(timeLeft(ms)).toBe(text);
  });

  it.each([
    [23 * 3_600_000 + 51 * 60_000 + 30_000, '23 h'],
    [3_600_000 - 1, '59 min'],
    [59_999, '59 s'],
  ])('of %d ms is roughly %s', (ms, text) => {
    expect(roughTimeLeft(ms)).toBe(text);
  });
});
