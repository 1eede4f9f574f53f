import { describe, expect, it } from 'vitest';

import { endEllipsis, formatCount, formatNumber, isolate, shortId } from './text';

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

describe('shortId', () => {
  it.each([
    ['3b1f7c52-0d0a-4f0e-9a55-6a0f6d1f2c11', '3b1f7c52…2c11'],
    ['builder-eu-1', 'builder-eu-1'],
    ['0123456789abcdef', '0123456789abcdef'],
    ['0123456789abcdefg', '01234567…defg'],
  ])('of %s is %s', (id, short) => {
    expect(shortId(id)).toBe(short);
  });
});

describe('endEllipsis', () => {
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
