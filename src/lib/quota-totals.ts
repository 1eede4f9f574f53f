import type { NamespaceRow } from './namespaces';
import { formatNumber } from './text';

/** What many namespaces store and may store together. */
export type QuotaTotals = {
  namespaces: number;
  used: number;
  /** The sum of the limits in force. */
  limits: number;
  /** The part of it that is nobody's own, but the system default. */
  inherited: number;
  /** How many have no limit, and so are in no sum of limits. */
  unlimited: number;
  /** Those that use most, most first. */
  top: readonly { row: NamespaceRow; used: number }[];
  /** What all others use. */
  rest: { namespaces: number; used: number };
};

/** Adds up; one pass, as there may be 120,000 rows and more come in all the time. */
export function quotaTotals(rows: readonly NamespaceRow[], count: number): QuotaTotals {
  let used = 0;
  let limits = 0;
  let inherited = 0;
  let unlimited = 0;
  let namespaces = 0;
  const top: { row: NamespaceRow; used: number }[] = [];
  for (const row of rows) {
    if (!row.quota) continue;
    namespaces += 1;
    used += row.quota.used;
    limits += row.quota.limit ?? 0;
    if (row.quota.source === 'default') inherited += row.quota.limit ?? 0;
    if (row.quota.source === 'none') unlimited += 1;
    const last = top.at(-1);
    if (row.quota.used > 0 && (top.length < count || !last || row.quota.used > last.used)) {
      const at = top.findIndex((known) => known.used < (row.quota?.used ?? 0));
      top.splice(at === -1 ? top.length : at, 0, { row, used: row.quota.used });
      if (top.length > count) top.pop();
    }
  }
  const topUsed = top.reduce((sum, entry) => sum + entry.used, 0);
  return {
    namespaces,
    used,
    limits,
    inherited,
    unlimited,
    top,
    rest: { namespaces: namespaces - top.length, used: used - topUsed },
  };
}

/** A sentence on how the limits compare to what there is, or, while that is not known (null), to what is used; in bytes. */
export function overCommitment(limits: number, size: number | null, used: number): string {
  const [base, what] =
    size !== null && size > 0
      ? [size, 'the size of the registry']
      : [used, 'what is used by namespaces'];
  if (base <= 0 || limits <= 0) return 'There is nothing to compare yet.';
  const ratio = limits / base;
  return ratio < 1
    ? `The limits add up to ${formatNumber(ratio * 100, ratio < 0.1 ? 1 : 0)}% of ${what}.`
    : `The limits add up to ${formatNumber(ratio, ratio < 100 ? 1 : 0)} times ${what}.`;
}
