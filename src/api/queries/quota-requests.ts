import type { HeldQuota } from '@/lib/quota-state';

import { ApiError } from '../errors';
import {
  changeOrganizationQuotaSuperUser,
  changeQuotaLimit,
  changeUserQuotaSuperUser,
  createOrganizationQuotaSuperUser,
  createQuotaLimit,
  createUserQuotaSuperUser,
  deleteOrganizationQuotaSuperUser,
  deleteQuotaLimit,
  deleteUserQuotaSuperUser,
  listOrganizationQuotaSuperUser,
  listUserQuotaSuperUser,
} from '../generated/sdk.gen';
import type { QuotaFull, QuotaLimit } from '../generated/types.gen';

/** The owner of a quota. Users and organizations share one set of names but have separate paths. */
export type Namespace = { kind: 'user' | 'organization'; name: string };

/** A quota and its owner. */
export type QuotaTarget = { namespace: Namespace; quotaId: number };

/** The type of a threshold, and the percentage of the limit at which it takes effect. */
export type Threshold = { type: NonNullable<QuotaLimit['type']>; percent: number };

/** A threshold of a quota. */
export type ThresholdTarget = QuotaTarget & { limitId: number };

/** Returns the path of a quota. */
export const quotaPath = ({ namespace, quotaId }: QuotaTarget) => ({
  namespace: namespace.name,
  quota_id: String(quotaId),
});

/** Returns the path of a quota's thresholds, which takes users as well, by namespace name (C 10.14). */
export const thresholdPath = ({ namespace, quotaId }: QuotaTarget) => ({
  orgname: namespace.name,
  quota_id: String(quotaId),
});

/** Returns the path of one threshold. */
export const limitPath = (target: ThresholdTarget) => ({
  ...thresholdPath(target),
  limit_id: String(target.limitId),
});

/** Returns the body that describes a threshold. */
export const thresholdBody = ({ type, percent }: Threshold) => ({
  type,
  threshold_percent: percent,
});

/** Returns a quota with all that a change must know of it; fails if the registry leaves something out. */
export function heldQuota({ id, limit_bytes: bytes, limits }: QuotaFull): HeldQuota {
  const thresholds = (limits ?? []).flatMap(({ id: limitId, type, limit_percent: percent }) =>
    type === undefined || percent === undefined ? [] : [{ id: limitId, type, percent }],
  );
  if (bytes === undefined || limits === undefined || thresholds.length < limits.length)
    throw new ApiError({
      kind: 'contract',
      operation: 'GET quota',
      serverMessage: 'The quota lacks its limit, or a threshold lacks its type or percentage.',
    });
  return { id, bytes: BigInt(bytes), thresholds };
}

/*
 * The requests themselves; nothing is loaded again afterwards. The server names those under `/users/`
 * "…OrganizationQuotaSuperUser", and vice versa (C 1.10).
 */

/** Loads a namespace's own quotas: none or one, whatever the system default is (C 1.13, 1.17). */
export async function listQuotas({ kind, name }: Namespace): Promise<readonly QuotaFull[]> {
  const path = { namespace: name };
  return kind === 'user'
    ? (await listOrganizationQuotaSuperUser({ path })).data
    : (await listUserQuotaSuperUser({ path })).data;
}

/** Sets a quota where there is none (C 1.12, 1.16). */
export function postQuota(namespace: Namespace, bytes: bigint): Promise<unknown> {
  const request = { path: { namespace: namespace.name }, body: { limit_bytes: bytes } };
  return namespace.kind === 'user'
    ? createOrganizationQuotaSuperUser(request)
    : createUserQuotaSuperUser(request);
}

/** Changes the limit of a quota; its thresholds stay (C 1.10, 1.14). */
export function putQuota(target: QuotaTarget, bytes: bigint): Promise<unknown> {
  const request = { path: quotaPath(target), body: { limit_bytes: bytes } };
  return target.namespace.kind === 'user'
    ? changeOrganizationQuotaSuperUser(request)
    : changeUserQuotaSuperUser(request);
}

/** Removes a quota with its thresholds (C 1.11, 1.15). */
export function removeQuota(target: QuotaTarget): Promise<unknown> {
  const request = { path: quotaPath(target) };
  return target.namespace.kind === 'user'
    ? deleteOrganizationQuotaSuperUser(request)
    : deleteUserQuotaSuperUser(request);
}

/** Adds a threshold to a quota (C 10.14). */
export const postThreshold = (target: QuotaTarget, threshold: Threshold): Promise<unknown> =>
  createQuotaLimit({ path: thresholdPath(target), body: thresholdBody(threshold) });

/** Changes a threshold (C 10.14). */
export const putThreshold = (target: ThresholdTarget, threshold: Threshold): Promise<unknown> =>
  changeQuotaLimit({ path: limitPath(target), body: thresholdBody(threshold) });

/** Removes a threshold (C 10.14). */
export const removeThreshold = (target: ThresholdTarget): Promise<unknown> =>
  deleteQuotaLimit({ path: limitPath(target) });
