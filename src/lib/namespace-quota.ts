import { type ByteCount, shareOf } from './bytes';

/** The percentage of the limit at which the registry warns, or rejects pushes. */
export type QuotaThreshold = { id: number; type: 'Warning' | 'Reject'; limit_percent: number };

/** A threshold as the registry returns it; fields may be missing. */
export type ToldThreshold = Pick<QuotaThreshold, 'id'> & Partial<QuotaThreshold>;

/** The storage fields of a user or an organization; absent without quota management (C 1.0). */
export type CountedNamespace = {
  quotas?: readonly { limits?: readonly ToldThreshold[] }[];
  quota_report?: {
    quota_bytes?: ByteCount;
    configured_quota?: ByteCount | null;
    backfill_status?: string;
  };
};

/** The usage and limit of a namespace. */
export type NamespaceQuota = {
  used: ByteCount;
  limit: ByteCount | null;
  /** Set on the namespace, inherited from the registry's default, or no limit. */
  source: 'own' | 'default' | 'none';
  /** The registry has not counted all of it yet: its first count waits, runs, or was never asked for (C 1.0). */
  counting: boolean;
  /** Used share of the limit, with 1 for all of it; null without a limit. */
  share: number | null;
  /** Share of the limit at which the owners are warned; null where they are not. */
  warnsAt: number | null;
  /** Share of the limit at which pushes are rejected; null where none are. */
  rejectsAt: number | null;
};

/** Share of the limit at which a namespace without a Warning threshold needs attention; 1 is all of it. */
const NEAR_QUOTA = 0.8;

/** The level of a namespace: below its Warning threshold, past it, or at the limit or a Reject threshold. */
export type QuotaLevel = 'fine' | 'near' | 'over';

const isWhole = (threshold: ToldThreshold): threshold is QuotaThreshold =>
  threshold.type !== undefined && threshold.limit_percent !== undefined;

/** Returns the complete thresholds, sorted by percentage. */
export const wholeThresholds = (
  thresholds: readonly ToldThreshold[] | undefined,
): readonly QuotaThreshold[] =>
  (thresholds ?? []).filter(isWhole).toSorted((a, b) => a.limit_percent - b.limit_percent);

/** Returns the thresholds of a namespace's own quota. */
export const thresholdsOf = ({ quotas = [] }: CountedNamespace): readonly QuotaThreshold[] =>
  wholeThresholds(quotas.flatMap(({ limits = [] }) => limits));

/** Returns the share of a limit at which its lowest Warning and its lowest Reject threshold apply; null without one. */
export function levelStarts(
  thresholds: readonly QuotaThreshold[],
): Pick<NamespaceQuota, 'warnsAt' | 'rejectsAt'> {
  const lowest = (of: QuotaThreshold['type']) => {
    const percents = thresholds.filter(({ type }) => type === of).map((it) => it.limit_percent);
    return percents.length === 0 ? null : Math.min(...percents) / 100;
  };
  return { warnsAt: lowest('Warning'), rejectsAt: lowest('Reject') };
}

/** Returns the level of a used share, given where its levels start. */
export function shareLevel(
  share: number,
  { warnsAt, rejectsAt }: Pick<NamespaceQuota, 'warnsAt' | 'rejectsAt'>,
): QuotaLevel {
  if (share >= Math.min(1, rejectsAt ?? 1)) return 'over';
  return share >= (warnsAt ?? NEAR_QUOTA) ? 'near' : 'fine';
}

/** Returns the level of a namespace; undefined without a limit. */
export const quotaLevel = (quota: NamespaceQuota): QuotaLevel | undefined =>
  quota.share === null ? undefined : shareLevel(quota.share, quota);

/** Returns a namespace's quota; null where the registry does not count, or does not return the count. */
export function namespaceQuota(namespace: CountedNamespace): NamespaceQuota | null {
  const {
    quota_bytes: used,
    configured_quota: limit,
    backfill_status: backfill,
  } = namespace.quota_report ?? {};
  if (used === undefined || limit === undefined) return null;
  const own = (namespace.quotas?.length ?? 0) > 0;
  const source = limit === null ? 'none' : own ? 'own' : 'default';
  return {
    used,
    limit,
    source,
    counting: backfill !== undefined && backfill !== 'complete',
    share: shareOf(used, limit),
    // The system default rejects pushes, as DEFAULT_SYSTEM_REJECT_QUOTA_BYTES says.
    ...(source === 'default'
      ? { warnsAt: null, rejectsAt: 1 }
      : levelStarts(thresholdsOf(namespace))),
  };
}
