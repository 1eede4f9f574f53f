import { describe, expect, it, vi } from 'vitest';

import { ExactDecimal, parseJson, parseJsonStrictly, writeJson } from './json';

describe('parseJson', () => {
  it.each<[string, unknown]>([
    ['9007199254740991', 9_007_199_254_740_991],
    ['-9007199254740991', -9_007_199_254_740_991],
    ['9007199254740992', 9_007_199_254_740_992n],
    ['9223372036854775807', 9_223_372_036_854_775_807n],
    ['-9223372036854775808', -9_223_372_036_854_775_808n],
    ['340282366920938463463374607431768211456', 2n ** 128n],
    ['10737418240.0', 10_737_418_240],
    ['9223372036854775807.0', 9_223_372_036_854_775_807n],
    ['1795492706.9869998', 1_795_492_706.986_999_8],
    ['0.1', 0.1],
    ['0.3000000000000000', 0.3],
    ['1e22', 1e22],
    ['10000000000000000000000e-22', 1],
    ['"9223372036854775807"', '9223372036854775807'],
    ['"\\"9223372036854775807"', '"9223372036854775807'],
  ])('reads %s', (text, value) => {
    expect(parseJson(text)).toEqual(value);
  });

  it('keeps the digits of a decimal that a number would round', () => {
    const text = '0.1234567890123456789';
    expect(parseJson(text)).toEqual(new ExactDecimal(text));
    expect(String(parseJson(text))).toBe(text);
  });

  it('reads numbers anywhere in a document, and texts with digits as texts', () => {
    expect(
      parseJson(
        '{"9223372036854775807": [9223372036854775807, "a\\\\", 1, "9223372036854775806"]}',
      ),
    ).toEqual({
      '9223372036854775807': [9_223_372_036_854_775_807n, 'a\\', 1, '9223372036854775806'],
    });
  });

  it.each(['[%]', '[1,%]', '{"a":%}', '{"a":-%}', '[\n\t%\n]', ' %'])(
    'keeps the digits of a number in %s',
    (place) => {
      const text = place.replace('%', '9223372036854775807');
      expect(writeJson(parseJson(text))).toBe(text.replaceAll(/\s/g, ''));
    },
  );

  it('leaves a text with hashes to the browser’s parser', () => {
    const parse = vi.spyOn(JSON, 'parse');
    const text = '{"hash":"f43bfa1234567890123456784929979b"}';
    expect(parseJson(text)).toEqual({ hash: 'f43bfa1234567890123456784929979b' });
    expect(parse.mock.calls).toEqual([[text]]);
  });

  it.each([
    '',
    '{',
    '09223372036854775807',
    '9223372036854775807.',
    '5-9223372036854775807',
    '{"a": 9223372036854775807',
    '9223372036854775807 "open',
    '<p>9223372036854775807</p>',
  ])('refuses %j', (text) => {
    expect(parseJson(text)).toBeUndefined();
    expect(() => parseJsonStrictly(text)).toThrow(SyntaxError);
  });

  it('keeps a name that means something to JavaScript an ordinary name', () => {
    const value = parseJson('{"__proto__": 9223372036854775807}');
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
    expect(writeJson(value)).toBe('{"__proto__":9223372036854775807}');
  });
});

describe('writeJson', () => {
  it.each([
    '{"limit":9223372036854775807,"rate":0.1234567890123456789,"text":"9223372036854775807"}',
    '[1,-2.5,true,null,"a\\"b",[],{}]',
    '18446744073709551616',
  ])('writes %s as it was read', (text) => {
    expect(writeJson(parseJson(text))).toBe(text);
  });

  it('indents as JSON.stringify does', () => {
    expect(writeJson({ a: [2n ** 63n], b: 1 }, 2)).toBe(
      '{\n  "a": [\n    9223372036854775808\n  ],\n  "b": 1\n}',
    );
  });
});
