import { describe, expect, it } from 'vitest';

import { isEmail, knownEmail } from './email';

describe('isEmail', () => {
  it.each(['a@b.c', 'mira.kessler+x@example.org'])('accepts %s', (email) =>
    expect(isEmail(email)).toBe(true),
  );
  it.each([
    '',
    'notmail',
    '@b.c',
    'a@b',
    'a@b..c',
    'a@b.',
    'a@b@c.d',
    'a b@c.d',
    `a@${'b'.repeat(254)}.c`,
  ])('refuses %s', (email) => expect(isEmail(email)).toBe(false));
});

describe('knownEmail', () => {
  it('is null for nothing and for the placeholder of the registry', () => {
    expect(knownEmail({ email: '' })).toBeNull();
    expect(knownEmail({ email: '0e8a4a6c-2f31-4a0e-bb8c-94f0f6d7c1d5' })).toBeNull();
    expect(knownEmail({ email: 'pay@example.org' })).toBe('pay@example.org');
  });
});
