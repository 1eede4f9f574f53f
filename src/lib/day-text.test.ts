import { expect, it } from 'vitest';

import { onDays, rangeText } from './day-text';

it.each([
  ['2026-11-24', '2026-11-24', '24 Nov 2026'],
  ['2026-11-08', '2026-11-24', '8–24 Nov 2026'],
  ['2026-10-25', '2026-11-24', '25 Oct – 24 Nov 2026'],
  ['2025-11-24', '2026-11-24', '24 Nov 2025 – 24 Nov 2026'],
])('from %s to %s is %s', (from, to, text) => {
  expect(rangeText({ from, to })).toBe(text);
});

it.each([
  ['2026-11-24', '2026-11-24', 'on 24 Nov 2026'],
  ['2026-11-08', '2026-11-24', 'between 8 Nov and 24 Nov 2026'],
  ['2025-11-24', '2026-11-24', 'between 24 Nov 2025 and 24 Nov 2026'],
])('within a sentence, from %s to %s is %s', (from, to, text) => {
  expect(onDays({ from, to })).toBe(text);
});
