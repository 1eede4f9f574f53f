import { describe, expect, it } from 'vitest';

import { ApiError, type ErrorKind } from '@/api/errors';

import { fieldOfRefusal } from './user-errors';

const refusal = (serverMessage: string, kind: ErrorKind = 'invalid') =>
  new ApiError({ kind, operation: 'POST /api/v1/superuser/users/', serverMessage });

describe('fieldOfRefusal', () => {
  it.each([
    ['The name mira is already taken.', 'username'],
    ['A user or organization named email exists already.', 'username'],
    ['Username has already been taken: email', 'username'],
    ['Invalid namespace Mira: must be lower case', 'username'],
    ['Invalid email address: username', 'email'],
    ['Invalid password, must be at least 8 characters and contain no whitespace.', 'password'],
  ])('%s', (message, field) => {
    expect(fieldOfRefusal(refusal(message))).toEqual({ field, message });
  });
  // C 12.4 and 12.5: the database's own words, and the registry's.
  it.each([
    'E-mail address already used',
    'duplicate key value violates unique constraint "user_email"\nDETAIL:  Key (email)=(a@b.org) already exists.',
  ])('says that an address is in use: %s', (message) => {
    const found = fieldOfRefusal(refusal(message));
    expect(found?.field).toBe('email');
    expect(found?.message).toMatch(/^This e-mail address is in use\./);
    expect(found?.message).toContain(message);
  });
  it('leaves other failures to the form', () => {
    expect(fieldOfRefusal(refusal('Something else'))).toBeNull();
    expect(fieldOfRefusal(refusal('The e-mail server is down', 'server'))).toBeNull();
  });
});
