import { defaultStringifySearch } from '@tanstack/react-router';
import { describe, expect, it } from 'vitest';

import { decodableHref, hasDotSegment, parseSearch, stringifySearch } from './address';

const NASTY = [
  '1e5',
  '10.0',
  '007',
  '-0',
  '9007199254740993',
  'null',
  'true',
  'undefined',
  '[1]',
  '["a"]',
  '{}',
  '{"a":1}',
  '"x"',
  '"',
  '"\\"x\\""',
  '"x',
  '%',
  '%25',
  '%E0%A4%A',
  '+',
  'acme+deploy',
  ' a  b ',
  'a&b=c#d?e',
  'שלום \u202Eworld',
  '👩🏽‍🚀',
  'line\nbreak\ttab',
];

describe('a text in a query', () => {
  it.each(NASTY)('%j is read as it was written', (text) => {
    expect(parseSearch(stringifySearch({ q: text, a: 'x' }))).toEqual({ q: text, a: 'x' });
  });

  it.each(NASTY)('%j is found in a link of an older build', (text) => {
    expect(parseSearch(defaultStringifySearch({ q: text }))).toEqual({ q: text });
  });

  it.each([
    ['?q=1e5', { q: '1e5' }],
    ['?ip=10.0', { ip: '10.0' }],
    ['?q=null', { q: 'null' }],
    ['?q=true&line=12', { q: 'true', line: '12' }],
    ['?q=%22abc%22', { q: 'abc' }],
    ['?q=%2242%22', { q: '42' }],
    ['?q=%22%5C%22x%5C%22%22', { q: '"x"' }],
    ['?q=[1,2]', { q: '[1,2]' }],
    ['?q={"a":1}', { q: '{"a":1}' }],
    ['q=a+b', { q: 'a b' }],
    ['?q=%', { q: '%' }],
    ['?q', { q: '' }],
    ['?kind=a&kind=b', { kind: 'a,b' }],
    ['', {}],
  ])('%s is %j', (query, search) => {
    expect(parseSearch(query)).toEqual(search);
  });

  it('is written without what is absent', () => {
    expect(stringifySearch({ q: undefined, line: 12, wrap: true })).toBe('?line=12&wrap=true');
    expect(stringifySearch({ q: undefined })).toBe('');
  });
});

describe('a path', () => {
  it.each([
    ['/users/%', '/users/%25'],
    ['/users/100%/email?q=%#%', '/users/100%25/email?q=%#%'],
    ['/users/%E0%A4%A', '/users/%25E0%25A4%25A'],
    ['/users/a%2Fb?x=1', '/users/a%2Fb?x=1'],
    ['/', '/'],
    ['?q=%', '?q=%'],
  ])('%s can be decoded as %s', (href, decodable) => {
    expect(decodableHref(href)).toBe(decodable);
  });

  it.each([
    ['/users/..', true],
    ['/users/./email', true],
    ['..', true],
    ['/users/...', false],
    ['/users/a..b/.c', false],
    ['/', false],
  ])('%s: has a dot segment is %j', (path, expected) => {
    expect(hasDotSegment(path)).toBe(expected);
  });
});
