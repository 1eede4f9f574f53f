import { describe, expect, it } from 'vitest';

import { formatSubject, parseSubject } from './subject';

describe('a subject in the address', () => {
  it.each([
    ['user:mira', 'user:mira'],
    ['robot:acme+ci', 'robot:acme+ci'],
    ['robot:acme ci', 'robot:acme+ci'],
    ['ip:2001:db8::1', 'ip:2001:db8::1'],
    ['key:a:b c', 'key:a:b c'],
    ['user:', null],
    ['team:x', null],
    [undefined, null],
  ])('%s is %s', (of, expected) => {
    const parsed = parseSubject(of);
    expect(parsed && formatSubject(parsed)).toBe(expected);
  });
});
