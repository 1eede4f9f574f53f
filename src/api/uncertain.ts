import { type ErrorKind, toApiError } from './errors';

/** The request left, and what became of it was not told. */
const UNCERTAIN: ReadonlySet<ErrorKind> = new Set([
  'network',
  'opaque',
  'timeout',
  'truncated',
  'empty',
  'gateway',
  'not-json',
  'contract',
  'server',
  'unknown',
]);

/** Whether a write that failed like this may have been carried out all the same; a refusal says that it was not. */
export const isUncertain = (thrown: unknown): boolean => UNCERTAIN.has(toApiError(thrown).kind);

/**
 * Whether a deletion was refused because its target is not there: 404, or up to Quay 3.18 for an organization a 400 that
 * says so in words.
 */
export function saysNotThere(thrown: unknown): boolean {
  const { kind, serverMessage } = toApiError(thrown);
  return kind === 'not-found' || (kind === 'invalid' && /\bdoes not exist\b/i.test(serverMessage));
}
