import { describe, expect, it } from 'vitest';

import { endEllipsis, formatCount, formatNumber, isolate, middleEllipsis } from './text';

describe('formatNumber and formatCount', () => {
  it.each<[number | bigint, number, string]>([
    [1200, 0, '1,200'],
    [1.25, 1, '1.3'],
    [9_223_372_036_854_775_807n, 0, '9,223,372,036,854,775,807'],
  ])('%s with %s decimals is %s', (value, decimals, text) => {
    expect(formatNumber(value, decimals)).toBe(text);
  });

  it('knows one from many', () => {
    expect(formatCount(1, 'user')).toBe('1 user');
    expect(formatCount(0, 'user')).toBe('0 users');
    expect(formatCount(1200, 'entry', 'entries')).toBe('1,200 entries');
  });
});

describe('ellipses', () => {
  it.each([
    ['short', 10, 'short'],
    ['exactly-10', 10, 'exactly-10'],
    ['0123456789abcdef', 9, '0123…cdef'],
    ['0123456789abcdef', 8, '0123…def'],
    ['😀😀😀😀😀😀', 5, '😀😀…😀😀'],
    ['😀😀😀😀😀😀', 6, '😀😀😀😀😀😀'],
  ])('the middle of %s within %s is %s', (text, max, expected) => {
    expect(middleEllipsis(text, max)).toBe(expected);
  });

  it.each([
    ['short', 10, 'short'],
    ['0123456789', 5, '0123…'],
    ['😀😀😀😀', 3, '😀😀…'],
  ])('the end of %s within %s is %s', (text, max, expected) => {
    expect(endEllipsis(text, max)).toBe(expected);
  });
});

describe('isolate', () => {
  it('holds a name apart and drops the marks that could break out', () => {
    expect(isolate('שלום')).toBe('\u2068שלום\u2069');
    expect(isolate('a\u2069\u202Eb')).toBe('\u2068ab\u2069');
  });
});
