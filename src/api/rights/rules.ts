import type { Access } from '../access';
import type { OperationId } from '../generated/operations.gen';

/** Allowed, or a full sentence that says why not. */
export type Verdict = true | string;

/** The first reason against, else true. */
export const all = (...verdicts: Verdict[]): Verdict =>
  verdicts.find((verdict) => verdict !== true) ?? true;

/** Whether this account may change anything at all (C 1.0). */
export function write(access: Access): Verdict {
  if (access.tier === 'readonly') return 'Read-only superusers can look but not change anything.';
  if (access.tier === 'none') return 'Only superusers can change this.';
  if (access.registryReadOnly) return 'The registry is in read-only mode and takes no changes.';
  return true;
}

/** Whether this registry has the operation (C 3.8). */
export const offered = (access: Access, operation: OperationId): Verdict =>
  !access.absent.has(operation) || 'This registry does not offer the operation.';

/** Whether the registry keeps such things itself, rather than another system. */
export const authentication = (access: Access, types: readonly string[], what: string): Verdict =>
  types.includes(access.authenticationType) ||
  `${what} are managed by ${access.authenticationType}, outside the registry.`;
