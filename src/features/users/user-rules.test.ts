import { describe, expect, it } from 'vitest';
import type { ZodMiniType } from 'zod/mini';

import { changePasswordRules, createUserRules, ruleMessage } from './user-rules';

const error = ruleMessage;

/** Returns the first message for each field. */
function problems(rules: ZodMiniType, values: unknown): Record<string, string> {
  const result = rules.safeParse(values, { error });
  const found: Record<string, string> = {};
  for (const issue of result.error?.issues ?? []) found[String(issue.path[0])] ??= issue.message;
  return found;
}

const rules = (mailing: boolean) =>
  createUserRules({ mailing, isTaken: (name) => name === 'mira' });

describe('createUserRules', () => {
  it('wants an address only where the registry sends mail', () => {
    expect(problems(rules(false), { username: 'noah', email: '' })).toEqual({});
    expect(problems(rules(true), { username: 'noah', email: '' })).toEqual({
      email: 'Enter an e-mail address.',
    });
    expect(problems(rules(true), { username: 'noah', email: 'noah@example.org' })).toEqual({});
    expect(problems(rules(false), { username: 'noah', email: 'noah' }).email).toMatch(
      /^Not a valid e-mail address/,
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
      username: 'Not allowed: “N”. Use lower-case letters.',
    });
  });
  it('knows names that are taken', () => {
    expect(problems(rules(false), { username: 'mira', email: '' })).toEqual({
      username: 'A user with this name already exists.',
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
