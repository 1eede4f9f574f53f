import { formatNumber } from './text';

/** A whole number of bytes: a number as long as that is exact, a bigint above 2^53. The two compare and sort together. */
export type ByteCount = number | bigint;

/** Every digit, also of a count that came as a float (C 1.10). */
export const toBigInt = (bytes: ByteCount): bigint =>
  typeof bytes === 'bigint' ? bytes : BigInt(Math.round(bytes));

/** The sum, exact however large; a bigint is made only where a number would round. */
export function addBytes(a: ByteCount, b: ByteCount): ByteCount {
  if (typeof a === 'number' && typeof b === 'number') {
    const sum = a + b;
    if (Number.isSafeInteger(sum)) return sum;
  }
  const exact = toBigInt(a) + toBigInt(b);
  const rounded = Number(exact);
  return Number.isSafeInteger(rounded) ? rounded : exact;
}

/** The difference, exact however large. */
export const subtractBytes = (a: ByteCount, b: ByteCount): ByteCount => addBytes(a, -b);

/** The largest of them. */
export const mostBytes = (...counts: readonly ByteCount[]): ByteCount =>
  counts.reduce((most, count) => (count > most ? count : most), 0);

/** Whether it is the same number of bytes, in whichever type. */
export const sameBytes = (a: ByteCount, b: ByteCount): boolean => toBigInt(a) === toBigInt(b);

const UNITS = ['bytes', 'KiB', 'MiB', 'GiB', 'TiB', 'PiB', 'EiB'] as const;

/** Bytes in the largest binary unit that fits, with one decimal at most: `1.5 TiB`. */
export function formatBytes(value: ByteCount): string {
  const bytes = Number(value);
  if (!Number.isFinite(bytes)) return 'unknown';
  let scaled = Math.abs(bytes);
  let unit = 0;
  // 1023.95 and more would be rounded to "1,024" of a unit: the next unit says it better.
  while (scaled >= (unit === 0 ? 1024 : 1023.95) && unit < UNITS.length - 1) {
    scaled /= 1024;
    unit += 1;
  }
  const sign = bytes < 0 ? '-' : '';
  if (unit === 0) return `${sign}${formatNumber(scaled)} ${scaled === 1 ? 'byte' : 'bytes'}`;
  return `${sign}${formatNumber(scaled, 1)} ${UNITS[unit]}`;
}

const DECIMAL_UNITS = ['KB', 'MB', 'GB', 'TB', 'PB', 'EB'] as const;

/** A number with at most two decimals. */
const isRound = (value: number) => Number.isInteger(value * 100);

/**
 * A limit, which somebody chose, in the family of units in which it is a round number: `10 GB` and not `9.3 GiB`. Else as
 * {@link formatBytes} has it.
 */
export function formatLimit(value: ByteCount): string {
  const bytes = Number(value);
  const power = (base: number) =>
    Math.min(6, Math.floor(Math.log(bytes * (1 + 1e-12)) / Math.log(base)));
  const decimal = power(1000);
  const unit = DECIMAL_UNITS[decimal - 1];
  if (!Number.isSafeInteger(bytes) || unit === undefined) return formatBytes(value);
  const scaled = bytes / 1000 ** decimal;
  return isRound(scaled) && !isRound(bytes / 1024 ** power(1024))
    ? `${formatNumber(scaled, 2)} ${unit}`
    : formatBytes(value);
}

/** Every byte of it: `1,649,267,441,664 bytes`. */
export function formatExactBytes(value: ByteCount): string {
  if (typeof value === 'number' && !Number.isFinite(value)) return 'unknown';
  const bytes = toBigInt(value);
  return `${formatNumber(bytes)} ${bytes === 1n ? 'byte' : 'bytes'}`;
}

/** Which part of the limit is used, 1 being all of it; null where there is nothing to divide by. */
export function shareOf(used: ByteCount, limit: ByteCount | null | undefined): number | null {
  if (limit === null || limit === undefined || limit <= 0) return null;
  // Rounding must not hide that a limit is reached, or say so a byte too early.
  const share = Number(used) / Number(limit);
  if (share === 1 && used < limit) return 1 - Number.EPSILON / 2;
  return share === 1 && used > limit ? 1 + Number.EPSILON : share;
}

/** `0%` only for nothing and `100%` only from all of it on: rounding must not hide either. */
export function formatShare(share: number): string {
  const percent = share * 100;
  if (percent > 0 && percent < 1) return '<1%';
  if (percent < 100 && percent > 99) return '99%';
  return `${formatNumber(Math.round(percent))}%`;
}
