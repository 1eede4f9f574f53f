import * as z from 'zod/mini';

import { zChangeInstallUserBody, zCreateInstallUserBody } from '@/api/generated/zod.gen';

const MAX_NAMED = 5;

const naming: Record<string, string> = { ' ': 'space', '\t': 'tab', '\n': 'line break' };

/** Says which characters a user name may not have, or where it may not have them; null for a good one (C 1.2). */
export function usernameProblem(username: string): string | null {
  const foreign = [...new Set(username.replaceAll(/[a-z0-9._-]/g, ''))];
  if (foreign.length > 0) {
    const named = foreign
      .slice(0, MAX_NAMED)
      .map((character) => naming[character] ?? `“${character}”`);
    const more = foreign.length > MAX_NAMED ? ' and others' : '';
    const upperCase = foreign.some((character) => /[A-Z]/.test(character))
      ? ' Letters must be lower case.'
      : '';
    return `Not allowed: ${named.join(', ')}${more}.${upperCase}`;
  }
  if (/^[._-]|[._-]$/.test(username)) return 'Must begin and end with a letter or a digit.';
  const pair = /[._-]{2,}/.exec(username);
  if (pair)
    return `“${pair[0]}” must not stand side by side: use one of . _ - between letters or digits.`;
  return null;
}

/** The registry's own rule where it checks addresses at all (C 1.2); the console holds to it everywhere. */
export function isEmail(text: string): boolean {
  const [local = '', domain = '', ...rest] = text.split('@');
  const labels = domain.split('.');
  return (
    rest.length === 0 &&
    local !== '' &&
    labels.length > 1 &&
    !labels.includes('') &&
    text.length <= 254 &&
    !/\s/.test(text)
  );
}

const NOT_AN_EMAIL =
  'Not an e-mail address: it needs one @ and a domain with a dot, without spaces.';

const emailRule = z.string().check(
  z.minLength(1, 'An e-mail address is needed.'),
  z.refine((text) => text === '' || isEmail(text), NOT_AN_EMAIL),
);
const optionalEmailRule = z
  .string()
  .check(z.refine((text) => text === '' || isEmail(text), NOT_AN_EMAIL));

/** What the form of a new user may hold. */
export function createUserRules(options: {
  /** The registry sends mail, so it needs an address (C 1.2). */
  mailing: boolean;
  isTaken: (username: string) => boolean;
}) {
  return z.extend(zCreateInstallUserBody, {
    username: zCreateInstallUserBody.shape.username.check(
      z.refine((username) => !options.isTaken(username), 'There is a user of this name already.'),
    ),
    email: options.mailing ? emailRule : optionalEmailRule,
  });
}

/** What may be saved as an e-mail address; the server itself would take anything (C 1.3). */
export const changeEmailRules = z.object({ email: emailRule });

/** What may be set as a password (C 1.3). */
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

/** The words for what the generated rules find; they have none of their own. */
export function ruleMessage(issue: Issue): string | undefined {
  const name = issue.path?.at(-1) === 'password' ? 'password' : 'username';
  if (issue.code === 'too_small') return `At least ${String(issue.minimum)} characters.`;
  if (issue.code === 'too_big') return `At most ${String(issue.maximum)} characters.`;
  if (issue.code !== 'invalid_format') return undefined;
  if (name === 'password') return 'No spaces or other whitespace.';
  return (
    (typeof issue.input === 'string' && usernameProblem(issue.input)) || 'Not a valid user name.'
  );
}
