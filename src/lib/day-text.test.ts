import { expect, it } from 'vitest';

import { onDays, rangeText, unbrokenDays } from './day-text';

it.each([
  ['2026-11-24', '2026-11-24', '24 Nov 2026'],
  ['2026-11-08', '2026-11-24', '8–24 Nov 2026'],
  ['2026-10-25', '2026-11-24', '25 Oct – 24 Nov 2026'],
  ['2025-11-24', '2026-11-24', '24 Nov 2025 – 24 Nov 2026'],
])('from %s to %s is %s', (from, to, text) => {
  expect(rangeText({ from, to })).toBe(text);
});

it.each([
  ['2026-11-24', '2026-11-24', 'on 24~Nov~2026'],
  ['2026-11-08', '2026-11-24', 'between 8~Nov and 24~Nov~2026'],
  ['2025-11-24', '2026-11-24', 'between 24~Nov~2025 and 24~Nov~2026'],
])('within a sentence, from %s to %s is %s', (from, to, text) => {
  expect(onDays({ from, to })).toBe(text.replaceAll('~', '\u00A0'));
});

it('keeps each day in a text on one line', () => {
  expect(unbrokenDays('All of 8–24 Nov 2026 (UTC days)')).toBe(
    'All of 8–\u206024\u00A0Nov\u00A02026 (UTC days)',
  );
  expect(unbrokenDays('25 Oct – 3 Nov 2026')).toBe('25\u00A0Oct – 3\u00A0Nov\u00A02026');
});
