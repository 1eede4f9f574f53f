import { type ErrorKind, toApiError } from './errors';

const UNCERTAIN: ReadonlySet<ErrorKind> = new Set([
  'network',
  'opaque',
  'not-json',
  'contract',
  'server',
  'unknown',
]);

/** Whether a write that failed like this may have been carried out all the same; a refusal says that it was not. */
export const isUncertain = (thrown: unknown): boolean => UNCERTAIN.has(toApiError(thrown).kind);
