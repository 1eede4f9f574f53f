import { shareOf } from './bytes';

/** From which part of the limit on the registry warns, or takes no more. */
export type QuotaThreshold = { id: number; type: 'Warning' | 'Reject'; limit_percent: number };

/** A user or an organization as far as it tells of its storage; without quota management it does not (C 1.0). */
export type CountedNamespace = {
  quotas?: readonly { limits: readonly QuotaThreshold[] }[];
  quota_report?: { quota_bytes: number; configured_quota: number | null; backfill_status: string };
};

/** How much of the registry a namespace takes and may take. */
export type NamespaceQuota = {
  used: number;
  limit: number | null;
  /** Set on the namespace, inherited from the registry's default, or no limit at all. */
  source: 'own' | 'default' | 'none';
  /** 1 is all of the limit; null without one. */
  share: number | null;
};

/** From here on a namespace is worth a look; 1 is all of the limit. */
export const NEAR_QUOTA = 0.8;

/** How a namespace stands to its limit: below, near it, or at it; undefined without one. */
export function quotaLevel({ share }: NamespaceQuota): 'fine' | 'near' | 'over' | undefined {
  if (share === null) return undefined;
  return share >= 1 ? 'over' : share >= NEAR_QUOTA ? 'near' : 'fine';
}

/** Null where the registry does not count. */
export function namespaceQuota(namespace: CountedNamespace): NamespaceQuota | null {
  if (!namespace.quota_report) return null;
  const { quota_bytes: used, configured_quota: limit } = namespace.quota_report;
  const own = (namespace.quotas?.length ?? 0) > 0;
  return {
    used,
    limit,
    source: limit === null ? 'none' : own ? 'own' : 'default',
    share: shareOf(used, limit),
  };
}
