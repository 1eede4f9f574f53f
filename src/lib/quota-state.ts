import type { QuotaThreshold } from './namespace-quota';

/** A threshold by value, without the id that the registry gave it. */
export type ThresholdState = { type: QuotaThreshold['type']; percent: number };

/**
 * A namespace's own quota by value; null stands for none. It holds no id, since a quota that is created again gets
 * another one. Plain text and numbers only, so that it can be kept and read back anywhere.
 */
export type QuotaState = {
  /** The limit in bytes, all digits. */
  bytes: string;
  /** Sorted by percentage, then by type. */
  thresholds: readonly ThresholdState[];
};

/** A quota as the registry holds it, with its ids. */
export type HeldQuota = {
  id: number;
  bytes: bigint;
  thresholds: readonly (ThresholdState & { id: number })[];
};

/** One request that changes a threshold. */
export type ThresholdStep =
  | { kind: 'add-threshold'; threshold: ThresholdState }
  | { kind: 'change-threshold'; id: number; threshold: ThresholdState }
  | { kind: 'remove-threshold'; id: number };

/** One request that changes a quota. */
export type QuotaStep =
  | { kind: 'create'; bytes: bigint }
  | { kind: 'change'; bytes: bigint }
  | { kind: 'remove' }
  | ThresholdStep;

const sameThreshold = (a: ThresholdState, b: ThresholdState) =>
  a.type === b.type && a.percent === b.percent;

/** Returns a quota by value. */
export const quotaState = (
  bytes: bigint,
  thresholds: readonly ThresholdState[] = [],
): QuotaState => ({
  bytes: String(bytes),
  thresholds: thresholds
    .map(({ type, percent }) => ({ type, percent }))
    .toSorted((a, b) => a.percent - b.percent || a.type.localeCompare(b.type)),
});

/** Returns what the registry holds, by value. */
export const stateOfHeld = (held: HeldQuota | null): QuotaState | null =>
  held && quotaState(held.bytes, held.thresholds);

/** Whether two quotas are the same to the last byte and threshold. */
export function sameState(a: QuotaState | null, b: QuotaState | null): boolean {
  if (a === null || b === null) return a === b;
  return (
    a.bytes === b.bytes &&
    a.thresholds.length === b.thresholds.length &&
    a.thresholds.every((threshold, at) => {
      const other = b.thresholds[at];
      return other !== undefined && sameThreshold(threshold, other);
    })
  );
}

/** Returns the items of `from` that `others` does not have, each counted as often as it occurs. */
function without<Item extends ThresholdState>(
  from: readonly Item[],
  others: readonly ThresholdState[],
): Item[] {
  const left = [...others];
  return from.filter((item) => {
    const at = left.findIndex((other) => sameThreshold(item, other));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

/**
 * Returns the next request on the way from a held quota to the target; undefined when it is reached. The limit comes
 * first, then the thresholds. A threshold of the same type is changed rather than removed and added again.
 */
export function nextStep(held: HeldQuota | null, target: QuotaState | null): QuotaStep | undefined {
  if (!target) return held ? { kind: 'remove' } : undefined;
  const bytes = BigInt(target.bytes);
  if (!held) return { kind: 'create', bytes };
  if (held.bytes !== bytes) return { kind: 'change', bytes };
  const surplus = without(held.thresholds, target.thresholds);
  const missing = without(target.thresholds, held.thresholds);
  for (const { id, type } of surplus) {
    const threshold = missing.find((wanted) => wanted.type === type);
    if (threshold) return { kind: 'change-threshold', id, threshold };
  }
  const [threshold] = missing;
  if (threshold) return { kind: 'add-threshold', threshold };
  const [rest] = surplus;
  return rest && { kind: 'remove-threshold', id: rest.id };
}

/** Returns the state in which a step leaves a quota, if the registry carries it out. */
export function afterStep(held: HeldQuota | null, step: QuotaStep): QuotaState | null {
  const thresholds = held?.thresholds ?? [];
  const bytes = held?.bytes ?? 0n;
  switch (step.kind) {
    case 'remove':
      return null;
    case 'create':
      return quotaState(step.bytes);
    case 'change':
      return quotaState(step.bytes, thresholds);
    case 'add-threshold':
      return quotaState(bytes, [...thresholds, step.threshold]);
    case 'change-threshold':
      return quotaState(
        bytes,
        thresholds.map((known) => (known.id === step.id ? step.threshold : known)),
      );
    default:
      return quotaState(
        bytes,
        thresholds.filter(({ id }) => id !== step.id),
      );
  }
}
