import { expect, it } from 'vitest';

import { formatDuration } from './duration';

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
