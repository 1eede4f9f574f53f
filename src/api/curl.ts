import { writeJson } from '@/lib/json';

import { operations, type OperationId } from './generated/operations.gen';
import { registryOrigin } from './origin';

/** The parts of a request that a command line shows. */
export type CurlRequest = {
  path?: Readonly<Record<string, string>>;
  /** Sent as JSON; put {@link SECRET_IN_CURL} in the place of a secret. */
  body?: unknown;
};

/** Stands for a password in a body that is shown; the shell puts its own variable there. */
export const SECRET_IN_CURL = '$PASSWORD';

/** Quotes a word for a POSIX shell, in single quotes. */
const quote = (word: string) => `'${word.replaceAll("'", `'\\''`)}'`;

/** The same for a body, which the shell completes with its variable. */
const quoteBody = (body: unknown) =>
  quote(writeJson(body)).replaceAll(`"${SECRET_IN_CURL}"`, `"'"${SECRET_IN_CURL}"'"`);

/**
 * The same request as a `curl` command, to be repeated elsewhere. The token is never part of it.
 *
 * @param origin the registry's origin
 */
export function curlFor(
  id: OperationId,
  { path = {}, body }: CurlRequest = {},
  origin: string = registryOrigin(),
): string {
  const { method, path: template } = operations[id];
  const address = template.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(path[name] ?? ''),
  );
  return [
    `curl -X ${method.toUpperCase()} ${quote(`${origin}${address}`)}`,
    `-H "Authorization: Bearer $TOKEN"`,
    ...(body === undefined ? [] : [`-H 'Content-Type: application/json'`, `-d ${quoteBody(body)}`]),
  ].join(' \\\n  ');
}
