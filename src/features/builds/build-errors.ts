import { describeError, toApiError } from '@/api/errors';
import type { ErrorDescription } from '@/lib/error-description';

/**
 * Describes why a build could not be loaded. Before Quay 3.17 the registry fails on a build without a trigger and
 * returns nothing about it (`superuser_models_pre_oci.py` reads the trigger’s robot unchecked).
 */
export function describeBuildError(thrown: unknown): ErrorDescription {
  const description = describeError(thrown);
  const { kind, status } = toApiError(thrown);
  if (kind !== 'server' || status !== 500) return description;
  return {
    ...description,
    meaning:
      'The registry stopped with an internal error. Before Quay 3.17 this happens for every build that was started by hand or whose trigger was deleted: superusers cannot open those.',
  };
}
