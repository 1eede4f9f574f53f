import { writeJson } from '@/lib/json';

import { operations, type OperationId } from './generated/operations.gen';
import { registryOrigin } from './origin';

/** The parts of a request that a command line shows. */
export type CurlRequest = {
  path?: Readonly<Record<string, string>>;
  /** Sent as JSON; use {@link SECRET_IN_CURL} in place of a secret. */
  body?: unknown;
};

/** Stands for a password in a displayed body; the shell inserts its own variable. */
export const SECRET_IN_CURL = '$PASSWORD';

/** Quotes a word for a POSIX shell with single quotes. */
const quote = (word: string) => `'${word.replaceAll("'", `'\\''`)}'`;

/** Quotes a body so that the shell inserts its variable. */
const quoteBody = (body: unknown) =>
  quote(writeJson(body)).replaceAll(`"${SECRET_IN_CURL}"`, `"'"${SECRET_IN_CURL}"'"`);

/**
 * Returns a request as a `curl` command. The token is never part of it.
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
