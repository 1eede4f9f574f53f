import * as z from 'zod/mini';

import { zChangeInstallUserBody, zCreateInstallUserBody } from '@/api/generated/zod.gen';
import { NOT_AN_EMAIL, isEmail } from '@/lib/email';
import { nameProblem } from '@/lib/namespace-name';

const emailRule = z.string().check(
  z.minLength(1, 'Enter an e-mail address.'),
  z.refine((text) => text === '' || isEmail(text), NOT_AN_EMAIL),
);
const optionalEmailRule = z
  .string()
  .check(z.refine((text) => text === '' || isEmail(text), NOT_AN_EMAIL));

/** Returns the rules of the form for a new user. */
export function createUserRules(options: {
  /** The registry sends mail, so it needs an address (C 1.2). */
  mailing: boolean;
  isTaken: (username: string) => boolean;
}) {
  return z.extend(zCreateInstallUserBody, {
    username: zCreateInstallUserBody.shape.username.check(
      z.refine((username) => !options.isTaken(username), 'A user with this name already exists.'),
    ),
    email: options.mailing ? emailRule : optionalEmailRule,
  });
}

/** The rules for an e-mail address; the server itself would accept anything (C 1.3). */
export const changeEmailRules = z.object({ email: emailRule });

/** The rules for a password (C 1.3). */
export const changePasswordRules = z.object({
  password: z.nonoptional(zChangeInstallUserBody.shape.password),
});

type Issue = {
  code?: string | undefined;
  input?: unknown;
  path?: readonly PropertyKey[] | undefined;
  minimum?: unknown;
  maximum?: unknown;
};

/** Returns the message for a violation of the generated rules, which have none. */
export function ruleMessage(issue: Issue): string | undefined {
  const name = issue.path?.at(-1) === 'password' ? 'password' : 'username';
  if (issue.code === 'too_small') return `At least ${String(issue.minimum)} characters.`;
  if (issue.code === 'too_big') return `At most ${String(issue.maximum)} characters.`;
  if (issue.code !== 'invalid_format') return undefined;
  if (name === 'password') return 'No spaces or other whitespace.';
  return (typeof issue.input === 'string' && nameProblem(issue.input)) || 'Not a valid user name.';
}
