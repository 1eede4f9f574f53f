import { type ByteCount, shareOf } from './bytes';

/** From which part of the limit on the registry warns, or takes no more. */
export type QuotaThreshold = { id: number; type: 'Warning' | 'Reject'; limit_percent: number };

/** A threshold as an answer has it, of which a part may be missing. */
export type ToldThreshold = Pick<QuotaThreshold, 'id'> & Partial<QuotaThreshold>;

/** A user or an organization as far as it tells of its storage; without quota management it does not (C 1.0). */
export type CountedNamespace = {
  quotas?: readonly { limits?: readonly ToldThreshold[] }[];
  quota_report?: {
    quota_bytes?: ByteCount;
    configured_quota?: ByteCount | null;
    backfill_status?: string;
  };
};

/** How much of the registry a namespace takes and may take. */
export type NamespaceQuota = {
  used: ByteCount;
  limit: ByteCount | null;
  /** Set on the namespace, inherited from the registry's default, or no limit at all. */
  source: 'own' | 'default' | 'none';
  /** 1 is all of the limit; null without one. */
  share: number | null;
  /** From which part of the limit on pushes are refused; null where none is. */
  rejectsAt: number | null;
};

/** From here on a namespace is worth a look; 1 is all of the limit. */
const NEAR_QUOTA = 0.8;

/** How a namespace stands to its limit: below it, near it, or so that the limit or a Reject threshold is reached. */
export type QuotaLevel = 'fine' | 'near' | 'over';

const isWhole = (threshold: ToldThreshold): threshold is QuotaThreshold =>
  threshold.type !== undefined && threshold.limit_percent !== undefined;

/** The thresholds that say when they do what, in the order of their percentages. */
export const wholeThresholds = (
  thresholds: readonly ToldThreshold[] | undefined,
): readonly QuotaThreshold[] =>
  (thresholds ?? []).filter(isWhole).toSorted((a, b) => a.limit_percent - b.limit_percent);

/** The thresholds of a namespace's own quota. */
export const thresholdsOf = ({ quotas = [] }: CountedNamespace): readonly QuotaThreshold[] =>
  wholeThresholds(quotas.flatMap(({ limits = [] }) => limits));

/** From which part of a limit on its thresholds refuse pushes; null where none does. */
export function rejectsFrom(thresholds: readonly QuotaThreshold[]): number | null {
  const percents = thresholds
    .filter(({ type }) => type === 'Reject')
    .map(({ limit_percent: percent }) => percent);
  return percents.length === 0 ? null : Math.min(...percents) / 100;
}

/** The level of a part of a limit, where pushes are refused from another part on. */
export function shareLevel(share: number, rejectsAt: number | null): QuotaLevel {
  if (share >= Math.min(1, rejectsAt ?? 1)) return 'over';
  return share >= NEAR_QUOTA ? 'near' : 'fine';
}

/** How a namespace stands to its limit; undefined without one. */
export const quotaLevel = ({ share, rejectsAt }: NamespaceQuota): QuotaLevel | undefined =>
  share === null ? undefined : shareLevel(share, rejectsAt);

/** Null where the registry does not count, or does not tell what it counted. */
export function namespaceQuota(namespace: CountedNamespace): NamespaceQuota | null {
  const { quota_bytes: used, configured_quota: limit } = namespace.quota_report ?? {};
  if (used === undefined || limit === undefined) return null;
  const own = (namespace.quotas?.length ?? 0) > 0;
  const source = limit === null ? 'none' : own ? 'own' : 'default';
  return {
    used,
    limit,
    source,
    share: shareOf(used, limit),
    // The system's default refuses, as DEFAULT_SYSTEM_REJECT_QUOTA_BYTES says.
    rejectsAt: source === 'default' ? 1 : rejectsFrom(thresholdsOf(namespace)),
  };
}
