import { addBytes, type ByteCount, shareOf, subtractBytes } from './bytes';
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
  let namespaces = 0;
  const top: { row: NamespaceRow; used: ByteCount }[] = [];
  for (const row of rows) {
    if (!row.quota) continue;
    namespaces += 1;
    used = addBytes(used, row.quota.used);
    limits = addBytes(limits, row.quota.limit ?? 0);
    if (row.quota.source === 'default') inherited = addBytes(inherited, row.quota.limit ?? 0);
    if (row.quota.source === 'none') unlimited += 1;
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
    top,
    rest: { namespaces: namespaces - top.length, used: subtractBytes(used, topUsed) },
  };
}

/**
 * Returns a sentence that compares the limits with the size of the registry or, while that is unknown (null), with the
 * usage; in bytes. While only some namespaces are loaded, it says how many it covers.
 */
export function overCommitment(
  { limits, used, namespaces }: Pick<QuotaTotals, 'limits' | 'used' | 'namespaces'>,
  size: ByteCount | null,
  complete: boolean,
): string {
  const [base, what] =
    size !== null && size > 0
      ? [size, 'the registry size']
      : [used, complete ? 'the storage used by namespaces' : 'the storage that they use'];
  const ratio = shareOf(limits, base);
  if (ratio === null || ratio === 0)
    return complete && limits <= 0 ? 'No limits.' : 'Nothing to compare yet.';
  const factor =
    ratio < 1
      ? `${formatNumber(ratio * 100, ratio < 0.1 ? 1 : 0)}% of`
      : `${formatNumber(ratio, ratio < 100 ? 1 : 0)}×`;
  return complete
    ? `Limits total ${factor} ${what}.`
    : `Partial: the limits of the ${formatCount(namespaces, 'namespace')} loaded total ${factor} ${what}.`;
}
