import type { Access } from '../access';
import type { OperationId } from '../generated/operations.gen';

/** A full sentence that says why something cannot be done; undefined where it can. */
export type Refusal = string | undefined;

/** The first reason against. */
export const firstOf = (...refusals: Refusal[]): Refusal =>
  refusals.find((refusal) => refusal !== undefined);

/** The reason, where the condition does not hold. */
export const unless = (condition: boolean, reason: string): Refusal =>
  condition ? undefined : reason;

/** Why this account can change nothing at all (C 1.0). */
export function noWrites(access: Access): Refusal {
  if (access.tier === 'readonly') return 'Read-only superusers cannot make changes.';
  if (access.tier === 'none') return 'Only superusers can change this.';
  if (access.registryReadOnly) return 'The registry is in read-only mode.';
  return undefined;
}

/** Operations that released registries lack, and the release that brought each. */
const BROUGHT: Partial<Record<OperationId, { what: string; release: string }>> = {
  getConfigDump: { what: 'configuration dump', release: '3.15' },
  getArchivedBuildLogs: { what: 'operation for archived build logs', release: '3.18' },
};

/** What an operation is called and the release that brought it, e.g. `configuration dump (since Quay 3.15)`. */
export function nameWithRelease(operation: OperationId): string {
  const brought = BROUGHT[operation];
  return brought ? `${brought.what} (since Quay ${brought.release})` : operation;
}

/** Why this registry lacks the operation (C 3.8); what is not there is told by its description, never by a version. */
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
 * The system outside of the registry that keeps accounts, in words; undefined where the registry keeps them itself, with
 * passwords (`Database`) or without (`AppToken`).
 */
export const directoryOf = ({ authenticationType }: Access): string | undefined =>
  authenticationType === 'Database' || authenticationType === 'AppToken'
    ? undefined
    : (DIRECTORIES[authenticationType] ?? authenticationType);

/** Why the registry does not keep such things itself, but another system does (C 3.8). */
export const keptElsewhere = (access: Access, types: readonly string[], what: string): Refusal =>
  unless(
    types.includes(access.authenticationType),
    access.authenticationType === 'AppToken'
      ? 'This registry signs people in with app tokens only (AppToken).'
      : `${what} are managed by ${directoryOf(access)}, outside the registry.`,
  );
