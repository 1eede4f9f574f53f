import { type ByteCount, shareOf, toBigInt } from './bytes';
import type { NamespaceRow } from './namespaces';
import { type QuotaRule, ruledLimit } from './quota-rule';
import { type QuotaState, quotaState, sameState, type ThresholdState } from './quota-state';

/** How a namespace's usage stands to a limit. */
export type QuotaEffect = {
  /** `over` is above the limit itself, `reject` and `warning` are at or past such a threshold. */
  level: 'over' | 'reject' | 'warning' | 'within' | 'unlimited' | 'unknown';
  /** The used share of the limit, with 1 for all of it; null where there is none. */
  share: number | null;
};

/** One planned change, from old to new. */
export type PlannedQuota = {
  row: NamespaceRow;
  action: 'create' | 'change' | 'remove';
  before: QuotaState | null;
  after: QuotaState | null;
  /** The limits that hold before and after, own or default: null for none, undefined if unknown. */
  limitBefore: bigint | null;
  limitAfter: bigint | null | undefined;
  effect: QuotaEffect;
  /** Pushes over the limit are rejected before, but not afterwards. */
  stopsRejecting: boolean;
};

/** A namespace that the rule leaves as it is, and why. */
export type UnplannedQuota = { row: NamespaceRow; problem: string };

/** What a rule does to many namespaces. */
export type QuotaPlan = {
  changes: readonly PlannedQuota[];
  leftOut: readonly UnplannedQuota[];
};

/** Returns the own quota of a listed namespace by value; null where it has none. */
export function listedState({ quota, thresholds }: NamespaceRow): QuotaState | null {
  if (quota?.source !== 'own' || quota.limit === null) return null;
  return quotaState(
    toBigInt(quota.limit),
    thresholds.map(({ type, limit_percent: percent }) => ({ type, percent })),
  );
}

const rejects = (thresholds: readonly ThresholdState[]): boolean =>
  thresholds.some(({ type }) => type === 'Reject');

/** The system default rejects pushes, as DEFAULT_SYSTEM_REJECT_QUOTA_BYTES says. */
const DEFAULT_THRESHOLDS: readonly ThresholdState[] = [{ type: 'Reject', percent: 100 }];

/** Returns how a usage stands to a limit and its thresholds, in exact integers. */
export function quotaEffect(
  used: ByteCount,
  limit: bigint | null | undefined,
  thresholds: readonly ThresholdState[],
): QuotaEffect {
  if (limit === undefined) return { level: 'unknown', share: null };
  if (limit === null) return { level: 'unlimited', share: null };
  const bytes = toBigInt(used);
  const share = shareOf(used, limit);
  if (bytes > limit) return { level: 'over', share };
  const passed = thresholds.filter(({ percent }) => bytes * 100n >= limit * BigInt(percent));
  if (rejects(passed)) return { level: 'reject', share };
  return { level: passed.length > 0 ? 'warning' : 'within', share };
}

/** Returns the state after the rule; undefined with a problem where it gives none. */
function ruledState(
  row: NamespaceRow,
  before: QuotaState | null,
  rule: QuotaRule,
): { after: QuotaState | null; problem?: never } | { problem: string } {
  if (rule.kind === 'remove')
    return before ? { after: null } : { problem: 'No own limit to remove.' };
  const { bytes, problem } = ruledLimit(rule, row);
  if (bytes === undefined) return { problem };
  return { after: quotaState(bytes, rule.thresholds ?? before?.thresholds) };
}

/** Plans the change of one namespace. */
function planOne(
  row: NamespaceRow,
  rule: QuotaRule,
  systemDefault: ByteCount | null | undefined,
): PlannedQuota | UnplannedQuota {
  const { quota } = row;
  if (!quota) return { row, problem: 'The registry does not report the quota.' };
  const before = listedState(row);
  const ruled = ruledState(row, before, rule);
  if (ruled.problem !== undefined) return { row, problem: ruled.problem };
  const { after } = ruled;
  if (sameState(before, after)) return { row, problem: 'No change: this is the quota already.' };
  const inherited =
    systemDefault === undefined || systemDefault === null ? systemDefault : toBigInt(systemDefault);
  const limitAfter = after ? BigInt(after.bytes) : inherited;
  const rejected = quota.source === 'default' || rejects(before?.thresholds ?? []);
  const thresholds = after ? after.thresholds : DEFAULT_THRESHOLDS;
  return {
    row,
    action: after === null ? 'remove' : before === null ? 'create' : 'change',
    before,
    after,
    limitBefore: quota.limit === null ? null : toBigInt(quota.limit),
    limitAfter,
    effect: quotaEffect(quota.used, limitAfter, thresholds),
    stopsRejecting: rejected && (limitAfter === null || !rejects(thresholds)),
  };
}

/**
 * Applies a rule to namespaces as they are listed. Nothing is sent. `systemDefault` is the limit of namespaces without
 * their own quota: null for none, undefined if unknown.
 */
export function planQuotas(
  rows: readonly NamespaceRow[],
  rule: QuotaRule,
  systemDefault: ByteCount | null | undefined,
): QuotaPlan {
  const changes: PlannedQuota[] = [];
  const leftOut: UnplannedQuota[] = [];
  for (const row of rows) {
    const planned = planOne(row, rule, systemDefault);
    if ('problem' in planned) leftOut.push(planned);
    else changes.push(planned);
  }
  return { changes, leftOut };
}

/** Returns the difference that a change makes to the sum of limits; undefined where the new limit is unknown. */
export const limitDifference = ({
  limitBefore,
  limitAfter,
}: Pick<PlannedQuota, 'limitBefore' | 'limitAfter'>): bigint | undefined =>
  limitAfter === undefined ? undefined : (limitAfter ?? 0n) - (limitBefore ?? 0n);

/** The numbers of a plan. */
export type PlanTotals = Record<PlannedQuota['action'], number> &
  Record<'over' | 'reject' | 'warning' | 'stopsRejecting' | 'unknown', number> & {
    /** How much the sum of limits grows, as far as the new limits are known. */
    difference: bigint;
  };

/** Counts and adds up planned changes. */
export function planTotals(changes: readonly PlannedQuota[]): PlanTotals {
  const totals: PlanTotals = {
    create: 0,
    change: 0,
    remove: 0,
    over: 0,
    reject: 0,
    warning: 0,
    unknown: 0,
    stopsRejecting: 0,
    difference: 0n,
  };
  for (const change of changes) {
    const { level } = change.effect;
    totals[change.action] += 1;
    if (level !== 'within' && level !== 'unlimited') totals[level] += 1;
    if (change.stopsRejecting) totals.stopsRejecting += 1;
    totals.difference += limitDifference(change) ?? 0n;
  }
  return totals;
}
