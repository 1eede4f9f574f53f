import { formatNumber } from './text';

const UNITS = ['bytes', 'KiB', 'MiB', 'GiB', 'TiB', 'PiB', 'EiB'] as const;

/** Bytes in the largest binary unit that fits, with one decimal at most: `1.5 TiB`. */
export function formatBytes(value: number | bigint): string {
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

/**
 * Every byte of it: `1,649,267,441,664 bytes`. A number above 2^53 has lost its last digits in JSON already,
 * so it is called approximate; a bigint never is.
 */
export function formatExactBytes(value: number | bigint): string {
  if (typeof value === 'bigint') return `${formatNumber(value)} ${value === 1n ? 'byte' : 'bytes'}`;
  if (!Number.isFinite(value)) return 'unknown';
  const about = Number.isSafeInteger(value) ? '' : 'about ';
  return `${about}${formatNumber(value)} ${value === 1 ? 'byte' : 'bytes'}`;
}

/** Which part of the limit is used, 1 being all of it; null where there is nothing to divide by. */
export function shareOf(used: number, limit: number | null | undefined): number | null {
  return limit === null || limit === undefined || limit <= 0 ? null : used / limit;
}

/** `0%` only for nothing and `100%` only from all of it on: rounding must not hide either. */
export function formatShare(share: number): string {
  const percent = share * 100;
  if (percent > 0 && percent < 1) return '<1%';
  if (percent < 100 && percent > 99) return '99%';
  return `${formatNumber(Math.round(percent))}%`;
}
