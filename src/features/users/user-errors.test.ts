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
  it('leaves other failures to the form', () => {
    expect(fieldOfRefusal(refusal('Something else'))).toBeNull();
    expect(fieldOfRefusal(refusal('The e-mail server is down', 'server'))).toBeNull();
  });
});
