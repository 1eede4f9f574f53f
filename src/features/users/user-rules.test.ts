import { describe, expect, it } from 'vitest';
import type { ZodMiniType } from 'zod/mini';

import {
  changePasswordRules,
  createUserRules,
  isEmail,
  ruleMessage,
  usernameProblem,
} from './user-rules';

const error = ruleMessage;

/** The first message for each field. */
function problems(rules: ZodMiniType, values: unknown): Record<string, string> {
  const result = rules.safeParse(values, { error });
  const found: Record<string, string> = {};
  for (const issue of result.error?.issues ?? []) found[String(issue.path[0])] ??= issue.message;
  return found;
}

describe('usernameProblem', () => {
  it.each(['ab', 'mira.kessler', 'a-b_c.d', '00', 'x'.repeat(255)])('accepts %s', (name) => {
    expect(usernameProblem(name)).toBeNull();
  });
  it.each([
    ['Mira', 'Not allowed: “M”. Letters must be lower case.'],
    ['mira kessler', 'Not allowed: space.'],
    ['mira+bot', 'Not allowed: “+”.'],
    ['häße', 'Not allowed: “ä”, “ß”.'],
    ['<img onerror>', 'Not allowed: “<”, space, “>”.'],
    ['!"§$%&/', 'Not allowed: “!”, “"”, “§”, “$”, “%” and others.'],
    ['-mira', 'Must begin and end with a letter or a digit.'],
    ['mira.', 'Must begin and end with a letter or a digit.'],
    ['mi..ra', '“..” must not stand side by side: use one of . _ - between letters or digits.'],
  ])('says what is wrong with %s', (name, message) => {
    expect(usernameProblem(name)).toBe(message);
  });
});

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

const rules = (mailing: boolean) =>
  createUserRules({ mailing, isTaken: (name) => name === 'mira' });

describe('createUserRules', () => {
  it('wants an address only where the registry sends mail', () => {
    expect(problems(rules(false), { username: 'noah', email: '' })).toEqual({});
    expect(problems(rules(true), { username: 'noah', email: '' })).toEqual({
      email: 'An e-mail address is needed.',
    });
    expect(problems(rules(true), { username: 'noah', email: 'noah@example.org' })).toEqual({});
    expect(problems(rules(false), { username: 'noah', email: 'noah' }).email).toMatch(
      /^Not an e-mail address/,
    );
  });
  it('has words for what the generated rule finds', () => {
    expect(problems(rules(false), { username: 'n', email: '' })).toEqual({
      username: 'At least 2 characters.',
    });
    expect(problems(rules(false), { username: 'x'.repeat(256), email: '' })).toEqual({
      username: 'At most 255 characters.',
    });
    expect(problems(rules(false), { username: 'Noah', email: '' })).toEqual({
      username: 'Not allowed: “N”. Letters must be lower case.',
    });
  });
  it('knows names that are taken', () => {
    expect(problems(rules(false), { username: 'mira', email: '' })).toEqual({
      username: 'There is a user of this name already.',
    });
  });
});

describe('changePasswordRules', () => {
  it.each([
    ['short', 'At least 8 characters.'],
    ['long enough', 'No spaces or other whitespace.'],
  ])('refuses %s', (password, message) => {
    expect(problems(changePasswordRules, { password })).toEqual({ password: message });
  });
  it('accepts the rest', () => {
    expect(problems(changePasswordRules, { password: 'påsswörd' })).toEqual({});
  });
});
