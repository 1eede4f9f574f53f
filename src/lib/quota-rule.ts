import { toBigInt } from './bytes';
import type { NamespaceRow } from './namespaces';
import { MAX_QUOTA_BYTES, parseQuotaSize } from './quota-size';
import type { QuotaState, ThresholdState } from './quota-state';

/** A number of bytes, or an exact share of another number of them. */
export type Amount = { bytes: bigint } | { numerator: bigint; denominator: bigint };

/** The units to which a limit can be rounded up. */
export const ROUNDING_UNITS = { MiB: 1024n ** 2n, GiB: 1024n ** 3n, TiB: 1024n ** 4n } as const;

/** How the new limit of each namespace follows from what it has. */
export type LimitRule =
  | { kind: 'set'; bytes: bigint }
  | { kind: 'add' | 'subtract'; amount: Amount }
  /** What is used and this much more, rounded up to a multiple of `unit` bytes. */
  | { kind: 'headroom'; amount: Amount; unit: bigint }
  | { kind: 'copy'; from: QuotaState }
  /** A limit for each namespace by its name, as a list from outside gives it. */
  | { kind: 'listed'; limits: ReadonlyMap<string, RuledLimit> }
  | { kind: 'remove' };

/** A rule for many quotas. */
export type QuotaRule = LimitRule & {
  /** The thresholds of every quota afterwards; undefined leaves those that are there. */
  thresholds?: readonly ThresholdState[] | undefined;
};

/** A limit in bytes, or a sentence that says why the rule gives none. */
export type RuledLimit = { bytes: bigint; problem?: never } | { problem: string; bytes?: never };

const NO_LISTED_LIMIT = 'No valid limit in the list.';

/** Parses what a list gives one namespace as its limit: one size, perhaps in several lines. */
export function parseListedLimit(texts: ReadonlySet<string>): RuledLimit {
  const [text = '', ...others] = texts;
  if (others.length > 0) return { problem: `The list gives ${texts.size} different limits.` };
  if (text.trim() === '') return { problem: NO_LISTED_LIMIT };
  const { bytes, problem } = parseQuotaSize(text);
  return bytes === undefined ? { problem: `“${text}” in the list: ${problem}` } : { bytes };
}

const PERCENT = /^([0-9]{1,7})(?:\.([0-9]{1,6}))?\s*%$/;

/** Parses a size or a percentage: `10 GiB`, `12.5 %`. */
export function parseAmount(
  input: string,
): { amount: Amount; problem?: never } | { problem: string; amount?: never } {
  const text = input.trim();
  if (text === '') return { problem: 'Enter a size or a percentage, such as 10 GiB or 20%.' };
  if (!text.endsWith('%')) {
    const { bytes, problem } = parseQuotaSize(text);
    return bytes === undefined ? { problem } : { amount: { bytes } };
  }
  const [, whole = '', fraction = ''] = PERCENT.exec(text) ?? [];
  if (whole === '') return { problem: 'Write a percentage as a plain number, such as 12.5%.' };
  const amount = {
    numerator: BigInt(whole + fraction),
    denominator: 100n * 10n ** BigInt(fraction.length),
  };
  return amount.numerator === 0n ? { problem: '0% changes nothing.' } : { amount };
}

/** Divides two natural numbers and rounds up. */
const divideUp = (dividend: bigint, divisor: bigint) => (dividend + divisor - 1n) / divisor;

/** Returns an amount of a base in bytes; `up` rounds a fraction of a byte up. */
function amountOf(amount: Amount, base: bigint, up: boolean): bigint {
  if ('bytes' in amount) return amount.bytes;
  const product = base * amount.numerator;
  return up ? divideUp(product, amount.denominator) : product / amount.denominator;
}

/** Returns the sum or difference; a fraction of a byte is rounded up in either. */
function shifted(rule: LimitRule & { kind: 'add' | 'subtract' }, { quota }: NamespaceRow) {
  const limit = quota?.limit;
  if (limit === undefined || limit === null) {
    const to = rule.kind === 'add' ? 'add to' : 'subtract from';
    return { problem: `There is no limit to ${to}.` };
  }
  const base = toBigInt(limit);
  return {
    bytes:
      rule.kind === 'add'
        ? base + amountOf(rule.amount, base, true)
        : base - amountOf(rule.amount, base, false),
  };
}

function unbounded(rule: Exclude<LimitRule, { kind: 'remove' }>, row: NamespaceRow): RuledLimit {
  switch (rule.kind) {
    case 'set':
      return { bytes: rule.bytes };
    case 'listed':
      return rule.limits.get(row.name) ?? { problem: NO_LISTED_LIMIT };
    case 'copy':
      return { bytes: BigInt(rule.from.bytes) };
    case 'headroom': {
      const used = toBigInt(row.quota?.used ?? 0);
      const needed = used + amountOf(rule.amount, used, true);
      return { bytes: divideUp(needed, rule.unit) * rule.unit };
    }
    default:
      return shifted(rule, row);
  }
}

/** Returns the limit that a rule gives a namespace whose quota is known. */
export function ruledLimit(
  rule: Exclude<LimitRule, { kind: 'remove' }>,
  row: NamespaceRow,
): RuledLimit {
  const { bytes, problem } = unbounded(rule, row);
  if (bytes === undefined) return { problem };
  if (bytes < 1n) return { problem: 'The limit would be 0 bytes or less.' };
  if (bytes > MAX_QUOTA_BYTES)
    return { problem: 'The limit would be 8 EiB or more, which the registry cannot store.' };
  return { bytes };
}
