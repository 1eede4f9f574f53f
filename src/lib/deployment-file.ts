import * as z from 'zod/mini';

import { DeploymentError, SIGN_IN_METHODS, type Deployment } from './deployment';

const isOrigin = (text: string) => {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  return (
    (url?.protocol === 'https:' || url?.protocol === 'http:') &&
    url.pathname === '/' &&
    url.search + url.hash + url.username === ''
  );
};

const isLink = (text: string) =>
  URL.canParse(text) && ['https:', 'http:', 'mailto:'].includes(new URL(text).protocol);

const ORIGIN = 'must be the address of a registry without a path, such as https://quay.example.com';

const schema = z.strictObject({
  registry: z.optional(z.string().check(z.refine(isOrigin, ORIGIN))),
  title: z.optional(z.string().check(z.minLength(1), z.maxLength(100))),
  signIn: z.optional(z.array(z.enum(SIGN_IN_METHODS)).check(z.minLength(1))),
  oauth: z.optional(z.strictObject({ clientId: z.string().check(z.minLength(1)) })),
  links: z.optional(
    z.array(
      z.strictObject({
        title: z.string().check(z.minLength(1), z.maxLength(60)),
        url: z.string().check(z.refine(isLink, 'must be a whole http, https or mailto address')),
      }),
    ),
  ),
});

// The small build of zod has no messages for its issues.
function wordsOf(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'unrecognized_keys':
      return `knows no ${issue.keys.map((key) => `"${key}"`).join(', ')}`;
    case 'invalid_type':
      return `must be ${/^[aeiou]/.test(issue.expected) ? 'an' : 'a'} ${issue.expected}`;
    case 'invalid_value':
      return `must be one of ${issue.values.map((value) => `"${String(value)}"`).join(', ')}`;
    case 'too_small':
      return 'must not be empty';
    case 'too_big':
      return `must not be longer than ${issue.maximum}`;
    default:
      return issue.message;
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new DeploymentError([
      `console.json is not JSON: ${error instanceof Error ? error.message : String(error)}`,
    ]);
  }
}

/**
 * Parses `console.json`.
 *
 * @param text the file
 * @param origin the console's own origin
 * @throws {DeploymentError} naming every invalid entry
 */
export function readDeployment(text: string, origin: string): Deployment {
  const result = z.safeParse(schema, parse(text));
  if (!result.success) {
    throw new DeploymentError(
      result.error.issues.map(
        (issue) =>
          `${issue.path.length === 0 ? 'console.json' : issue.path.map(String).join('.')} ${wordsOf(issue)}`,
      ),
    );
  }
  const { title, oauth, links = [] } = result.data;
  const registry =
    result.data.registry === undefined ? origin : new URL(result.data.registry).origin;
  const offered = SIGN_IN_METHODS.filter(
    (method) =>
      (method !== 'session' || registry === origin) && (method !== 'oauth' || oauth !== undefined),
  );
  const wanted = result.data.signIn ?? offered;
  const impossible = wanted.filter((method) => !offered.includes(method));
  if (impossible.length > 0) {
    throw new DeploymentError(
      impossible.map((method) =>
        method === 'session'
          ? 'signIn: "session" works only where the registry has the console’s own origin; a browser does not send the registry’s cookie from another one'
          : 'signIn: "oauth" needs oauth.clientId',
      ),
    );
  }
  return { registry, title, signIn: wanted, clientId: oauth?.clientId, links };
}
