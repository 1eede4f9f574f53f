import { describe, expect, it } from 'vitest';

import { parseServerDate } from './server-date';

describe('parseServerDate', () => {
  it.each([
    ['Tue, 24 Nov 2026 03:39:37 -0000', '2026-11-24T03:39:37.000Z'],
    ['Tue, 24 Nov 2026 03:39:37 GMT', '2026-11-24T03:39:37.000Z'],
    ['24 Nov 2026 03:39:37 +0130', '2026-11-24T02:09:37.000Z'],
    ['Tue, 24 Nov 2026 03:39:37 -0500', '2026-11-24T08:39:37.000Z'],
    [' Thu, 1 Jan 1970 00:00:00 GMT ', '1970-01-01T00:00:00.000Z'],
    ['2026-11-24T03:39:37Z', '2026-11-24T03:39:37.000Z'],
    ['2026-11-24', '2026-11-24T00:00:00.000Z'],
    // A time without a zone is in the server's, whatever the browser's is.
    ['Tue, 24 Nov 2026 03:39:37', '2026-11-24T03:39:37.000Z'],
    ['2026-11-24T03:39:37', '2026-11-24T03:39:37.000Z'],
    ['2026-11-24 03:39', '2026-11-24T03:39:00.000Z'],
    ['2026-07-24 03:39:37.123456', '2026-07-24T03:39:37.123Z'],
    ['2026-11-24 03:39:37.5+00', '2026-11-24T03:39:37.500Z'],
    ['2026-11-24T03:39:37.000+02:00', '2026-11-24T01:39:37.000Z'],
  ])('reads %s', (text, iso) => {
    expect(parseServerDate(text)?.toISOString()).toBe(iso);
  });

  it.each([
    null,
    undefined,
    '',
    'yesterday',
    '1',
    'Tue, 31 Feb 2026 03:39:37 GMT',
    'Tue, 24 Foo 2026 03:39:37 GMT',
    'Tue, 24 Nov 2026 25:39:37 GMT',
    '2026-13-45',
    '2026-02-30',
    '2026-11-24T24:10:00Z',
    '2026-11-24T03:39:61Z',
    '0026-11-24',
  ])('answers null to %s', (text) => {
    expect(parseServerDate(text)).toBeNull();
  });
});
