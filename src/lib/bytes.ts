import { formatNumber } from './text';

/** A whole number of bytes: a number where that is exact, a bigint above 2^53. The two compare and sort together. */
export type ByteCount = number | bigint;

/** Returns every digit, even of a count that arrived as a float (C 1.10). */
export const toBigInt = (bytes: ByteCount): bigint =>
  typeof bytes === 'bigint' ? bytes : BigInt(Math.round(bytes));

/** Returns the exact sum, however large; creates a bigint only where a number would round. */
export function addBytes(a: ByteCount, b: ByteCount): ByteCount {
  if (typeof a === 'number' && typeof b === 'number') {
    const sum = a + b;
    if (Number.isSafeInteger(sum)) return sum;
  }
  const exact = toBigInt(a) + toBigInt(b);
  const rounded = Number(exact);
  return Number.isSafeInteger(rounded) ? rounded : exact;
}

/** Returns the exact difference, however large. */
export const subtractBytes = (a: ByteCount, b: ByteCount): ByteCount => addBytes(a, -b);

/** Returns the largest count. */
export const mostBytes = (...counts: readonly ByteCount[]): ByteCount =>
  counts.reduce((most, count) => (count > most ? count : most), 0);

/** Whether two counts are the same number of bytes, in either type. */
export const sameBytes = (a: ByteCount, b: ByteCount): boolean => toBigInt(a) === toBigInt(b);

/** A family of units: powers of 1024, or of 1000. */
type UnitFamily = { base: number; units: readonly string[] };

const BINARY: UnitFamily = { base: 1024, units: ['KiB', 'MiB', 'GiB', 'TiB', 'PiB', 'EiB'] };
const DECIMAL: UnitFamily = { base: 1000, units: ['KB', 'MB', 'GB', 'TB', 'PB', 'EB'] };

/** Formats bytes in the largest unit that fits, with at most one decimal. */
function formatIn({ base, units }: UnitFamily, value: ByteCount): string {
  const bytes = Number(value);
  if (!Number.isFinite(bytes)) return 'unknown';
  let scaled = Math.abs(bytes);
  let power = 0;
  // From 0.05 below the next unit on, a number would round to all of it; the next unit reads better.
  while (scaled >= (power === 0 ? base : base - 0.05) && power < units.length) {
    scaled /= base;
    power += 1;
  }
  const sign = bytes < 0 ? '-' : '';
  if (power === 0) return `${sign}${formatNumber(scaled)} ${scaled === 1 ? 'byte' : 'bytes'}`;
  return `${sign}${formatNumber(scaled, 1)} ${units[power - 1]}`;
}

/** Formats bytes in the largest binary unit that fits, with at most one decimal: `1.5 TiB`. */
export const formatBytes = (value: ByteCount): string => formatIn(BINARY, value);

/** A number with at most two decimals. */
const isRound = (value: number) => Number.isInteger(value * 100);

/** Returns a limit in its largest decimal unit, if it is a round number in that and in no binary unit. */
function inDecimalUnit(value: ByteCount): { scaled: number; unit: string } | undefined {
  const bytes = Number(value);
  const power = (base: number) =>
    Math.min(6, Math.floor(Math.log(bytes * (1 + 1e-12)) / Math.log(base)));
  const decimal = power(1000);
  const unit = DECIMAL.units[decimal - 1];
  if (!Number.isSafeInteger(bytes) || unit === undefined) return undefined;
  const scaled = bytes / 1000 ** decimal;
  return isRound(scaled) && !isRound(bytes / 1024 ** power(1024)) ? { scaled, unit } : undefined;
}

/**
 * Formats a limit in the unit family in which it is a round number, as its author chose it: `10 GB`, not `9.3 GiB`.
 * Otherwise formats it like {@link formatBytes}.
 */
export function formatLimit(value: ByteCount): string {
  const decimal = inDecimalUnit(value);
  return decimal ? `${formatNumber(decimal.scaled, 2)} ${decimal.unit}` : formatBytes(value);
}

/** Formats what is used of a limit in the unit family of the limit, so that the two compare: `1.6 TB` of `1.5 TB`. */
export const formatUsed = (used: ByteCount, limit: ByteCount | null | undefined): string =>
  formatIn(limit !== null && limit !== undefined && inDecimalUnit(limit) ? DECIMAL : BINARY, used);

/** Formats all bytes: `1,649,267,441,664 bytes`. */
export function formatExactBytes(value: ByteCount): string {
  if (typeof value === 'number' && !Number.isFinite(value)) return 'unknown';
  const bytes = toBigInt(value);
  return `${formatNumber(bytes)} ${bytes === 1n ? 'byte' : 'bytes'}`;
}

/** Returns the used share of a limit, with 1 for all of it; null where there is nothing to divide by. */
export function shareOf(used: ByteCount, limit: ByteCount | null | undefined): number | null {
  if (limit === null || limit === undefined || limit <= 0) return null;
  // Rounding must not hide a reached limit, or report it a byte too early.
  const share = Number(used) / Number(limit);
  if (share === 1 && used < limit) return 1 - Number.EPSILON / 2;
  return share === 1 && used > limit ? 1 + Number.EPSILON : share;
}

/**
 * Formats a share as a percentage, from ten times the whole on as a multiple: `117%`, `21.8×`. `0%` means exactly
 * nothing and `100%` at least everything: rounding must not hide either.
 */
export function formatShare(share: number): string {
  const percent = share * 100;
  if (percent > 0 && percent < 1) return '<1%';
  if (percent < 100 && percent > 99) return '99%';
  if (Math.round(percent) >= 1000) return `${formatNumber(share, share < 99.95 ? 1 : 0)}×`;
  return `${formatNumber(Math.round(percent))}%`;
}
