import { addBytes, type ByteCount, formatBytes, shareOf, subtractBytes } from './bytes';
import type { NamespaceRow } from './namespaces';
import { formatCount, formatNumber } from './text';

/** The total usage and limits of many namespaces. */
export type QuotaTotals = {
  namespaces: number;
  used: ByteCount;
  /** The sum of the effective limits, exact even beyond 64 bits. */
  limits: ByteCount;
  /** The part of it that comes from the system default. */
  inherited: ByteCount;
  /** Number of namespaces without a limit, which no sum of limits includes. */
  unlimited: number;
  /** The usage of the others, which is what the sum of limits compares with. */
  limitedUse: ByteCount;
  /** The namespaces with the highest usage, highest first. */
  top: readonly { row: NamespaceRow; used: ByteCount }[];
  /** The usage of all others. */
  rest: { namespaces: number; used: ByteCount };
};

/** Computes the totals in one pass, since there may be 120,000 rows and more keep arriving. */
export function quotaTotals(rows: readonly NamespaceRow[], count: number): QuotaTotals {
  let used: ByteCount = 0;
  let limits: ByteCount = 0;
  let inherited: ByteCount = 0;
  let unlimited = 0;
  let limitedUse: ByteCount = 0;
  let namespaces = 0;
  const top: { row: NamespaceRow; used: ByteCount }[] = [];
  for (const row of rows) {
    if (!row.quota) continue;
    namespaces += 1;
    used = addBytes(used, row.quota.used);
    limits = addBytes(limits, row.quota.limit ?? 0);
    if (row.quota.source === 'default') inherited = addBytes(inherited, row.quota.limit ?? 0);
    if (row.quota.source === 'none') unlimited += 1;
    else limitedUse = addBytes(limitedUse, row.quota.used);
    const last = top.at(-1);
    if (row.quota.used > 0 && (top.length < count || !last || row.quota.used > last.used)) {
      const at = top.findIndex((known) => known.used < (row.quota?.used ?? 0));
      top.splice(at === -1 ? top.length : at, 0, { row, used: row.quota.used });
      if (top.length > count) top.pop();
    }
  }
  const topUsed = top.reduce<ByteCount>((sum, entry) => addBytes(sum, entry.used), 0);
  return {
    namespaces,
    used,
    limits,
    inherited,
    unlimited,
    limitedUse,
    top,
    rest: { namespaces: namespaces - top.length, used: subtractBytes(used, topUsed) },
  };
}

/**
 * Returns a sentence that compares the limits with the size of the registry or, while that is unknown (null), with what
 * the namespaces that have them use; in bytes. While only some namespaces are loaded, it says how many it covers.
 */
export function overCommitment(
  {
    limits,
    limitedUse,
    unlimited,
    namespaces,
  }: Pick<QuotaTotals, 'limits' | 'limitedUse' | 'unlimited' | 'namespaces'>,
  size: ByteCount | null,
  complete: boolean,
): string {
  const limited = namespaces - unlimited;
  if (limited === 0) return complete ? 'No namespace has a limit.' : 'Nothing to compare yet.';
  const loaded = formatCount(namespaces, 'namespace');
  const ratio = size === null ? null : shareOf(limits, size);
  if (ratio === null) {
    const use = `${limited === 1 ? 'uses' : 'use'} ${formatBytes(limitedUse)} of ${formatBytes(limits)}.`;
    return complete
      ? `${formatCount(limited, 'namespace')} with a limit ${use}`
      : `Partial: of the ${loaded} loaded, ${formatNumber(limited)} with a limit ${use}`;
  }
  const factor =
    ratio < 1
      ? `${formatNumber(ratio * 100, ratio < 0.1 ? 1 : 0)}% of`
      : `${formatNumber(ratio, ratio < 100 ? 1 : 0)}×`;
  return complete
    ? `Limits total ${factor} the registry size.`
    : `Partial: the limits of the ${loaded} loaded total ${factor} the registry size.`;
}
