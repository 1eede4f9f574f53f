import type { Access } from '../access';
import type { OperationId } from '../generated/operations.gen';

/** A full sentence that says why something is not possible; undefined where it is. */
export type Refusal = string | undefined;

/** Returns the first reason against. */
export const firstOf = (...refusals: Refusal[]): Refusal =>
  refusals.find((refusal) => refusal !== undefined);

/** Returns the reason where the condition does not hold. */
export const unless = (condition: boolean, reason: string): Refusal =>
  condition ? undefined : reason;

/** Returns why this account cannot change anything (C 1.0). */
export function noWrites(access: Access): Refusal {
  if (access.tier === 'readonly') return 'Read-only superusers cannot make changes.';
  if (access.tier === 'none') return 'Only superusers can change this.';
  if (access.registryReadOnly) return 'The registry is in read-only mode.';
  return undefined;
}

/** Operations that released registries lack, and the release that introduced each. */
const BROUGHT: Partial<Record<OperationId, { what: string; release: string }>> = {
  getConfigDump: { what: 'configuration dump', release: '3.15' },
  getArchivedBuildLogs: { what: 'operation for archived build logs', release: '3.18' },
};

/** Returns an operation's name with the release that introduced it, e.g. `configuration dump (since Quay 3.15)`. */
export function nameWithRelease(operation: OperationId): string {
  const brought = BROUGHT[operation];
  return brought ? `${brought.what} (since Quay ${brought.release})` : operation;
}

/** Returns why this registry lacks the operation (C 3.8); its description tells what is absent, never its version. */
export function notOffered(access: Pick<Access, 'absent'>, operation: OperationId): Refusal {
  if (!access.absent.has(operation)) return undefined;
  const brought = BROUGHT[operation];
  return brought
    ? `This registry has no ${brought.what}: it needs Quay ${brought.release}.`
    : 'This registry does not offer this operation.';
}

const DIRECTORIES: Partial<Record<string, string>> = {
  OIDC: 'the single sign-on service (OIDC)',
  JWT: 'the authentication service (JWT)',
};

/**
 * Returns the name of the external system that manages accounts; undefined where the registry manages them itself, with
 * passwords (`Database`) or without (`AppToken`).
 */
export const directoryOf = ({ authenticationType }: Access): string | undefined =>
  authenticationType === 'Database' || authenticationType === 'AppToken'
    ? undefined
    : (DIRECTORIES[authenticationType] ?? authenticationType);

/** Returns why another system, not the registry, manages these things (C 3.8). */
export const keptElsewhere = (access: Access, types: readonly string[], what: string): Refusal =>
  unless(
    types.includes(access.authenticationType),
    access.authenticationType === 'AppToken'
      ? 'This registry signs people in with app tokens only (AppToken).'
      : `${what} are managed by ${directoryOf(access)}, outside the registry.`,
  );
