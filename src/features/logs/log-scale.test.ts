import { expect, it } from 'vitest';

import { scaleEnd } from './log-scale';

it.each([
  [0, 2],
  [1, 2],
  [5, 6],
  [7, 8],
  [10, 10],
  [11, 12],
  [31, 40],
  [100, 100],
  [5947, 6000],
  [9999, 10_000],
])('a scale up to %i ends at %i', (highest, end) => {
  expect(scaleEnd(highest)).toBe(end);
});
