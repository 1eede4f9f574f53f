import { type ErrorKind, toApiError } from './errors';

/** Failures after which it is unknown whether the request that was sent took effect. */
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

/** Whether a write with this failure may still have taken effect; after a refusal it has not. */
export const isUncertain = (thrown: unknown): boolean => UNCERTAIN.has(toApiError(thrown).kind);

/**
 * Whether a deletion was refused because its target does not exist: 404, or up to Quay 3.18 for an organization a 400
 * with a message that says so.
 */
export function saysNotThere(thrown: unknown): boolean {
  const { kind, serverMessage } = toApiError(thrown);
  return kind === 'not-found' || (kind === 'invalid' && /\bdoes not exist\b/i.test(serverMessage));
}
