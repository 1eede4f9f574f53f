import { describe, expect, it } from 'vitest';

import { returnPath } from './return-path';

describe('returnPath', () => {
  it.each(['/', '/users', '/users/mira?filter=disabled#top', '/users/%2Fodd', '/users?q=a//b'])(
    'goes to %s',
    (path) => {
      expect(returnPath(path)).toBe(path);
    },
  );

  it.each([
    undefined,
    '',
    'users',
    '//evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '/\t/evil.example',
    '/..//evil.example',
    'https://evil.example/',
    'javascript:alert(1)',
    '/sign-in',
    '/sign-in?redirect=/users',
  ])('refuses %j', (path) => {
    expect(returnPath(path)).toBe('/');
  });
});
