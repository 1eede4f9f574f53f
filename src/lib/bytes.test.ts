import { describe, expect, it } from 'vitest';

import {
  addBytes,
  type ByteCount,
  formatBytes,
  formatExactBytes,
  formatLimit,
  formatShare,
  sameBytes,
  shareOf,
  subtractBytes,
} from './bytes';

describe('formatBytes', () => {
  it.each<[number | bigint, string]>([
    [0, '0 bytes'],
    [1, '1 byte'],
    [1023, '1,023 bytes'],
    [1024, '1 KiB'],
    [1536, '1.5 KiB'],
    [1_048_524, '1,023.9 KiB'],
    [1_048_575, '1 MiB'],
    [5_368_709_120, '5 GiB'],
    [1_649_267_441_664, '1.5 TiB'],
    [2 ** 50, '1 PiB'],
    [2 ** 63, '8 EiB'],
    [9_223_372_036_854_775_807n, '8 EiB'],
    [-1536, '-1.5 KiB'],
    [Number.NaN, 'unknown'],
    [Number.POSITIVE_INFINITY, 'unknown'],
  ])('%s is %s', (bytes, text) => {
    expect(formatBytes(bytes)).toBe(text);
  });
});

describe('formatLimit', () => {
  it.each<[ByteCount, string]>([
    [10_000_000_000, '10 GB'],
    [1_000_000_000, '1 GB'],
    [500_000_000, '500 MB'],
    [1_500_000_000_000, '1.5 TB'],
    [250_000_000_000, '250 GB'],
    [10_737_418_240, '10 GiB'],
    [5_368_709_120, '5 GiB'],
    [1_073_741_824, '1 GiB'],
    [1024, '1 KiB'],
    [1536, '1.5 KiB'],
    [1000, '1,000 bytes'],
    [999, '999 bytes'],
    [0, '0 bytes'],
    [10_000_000_001, '9.3 GiB'],
    [9_223_372_036_854_775_807n, '8 EiB'],
  ])('%s is %s', (bytes, text) => {
    expect(formatLimit(bytes)).toBe(text);
  });
});

describe('formatExactBytes', () => {
  it.each<[number | bigint, string]>([
    [0, '0 bytes'],
    [1, '1 byte'],
    [1n, '1 byte'],
    [1_649_267_441_664, '1,649,267,441,664 bytes'],
    [Number.MAX_SAFE_INTEGER, '9,007,199,254,740,991 bytes'],
    [2 ** 63, '9,223,372,036,854,775,808 bytes'],
    [9_223_372_036_854_775_807n, '9,223,372,036,854,775,807 bytes'],
    [Number.NaN, 'unknown'],
  ])('%s is %s', (bytes, text) => {
    expect(formatExactBytes(bytes)).toBe(text);
  });
});

describe('arithmetic', () => {
  it('stays with numbers where they are exact', () => {
    expect(addBytes(1, 2)).toBe(3);
    expect(subtractBytes(1, 2)).toBe(-1);
  });

  it('is exact beyond 2^53, in whichever types', () => {
    expect(addBytes(Number.MAX_SAFE_INTEGER, 2)).toBe(2n ** 53n + 1n);
    expect(addBytes(2n ** 63n - 1n, 1)).toBe(2n ** 63n);
    expect(subtractBytes(2n ** 63n, 2n ** 63n - 1n)).toBe(1);
    expect(sameBytes(1, 1n)).toBe(true);
    expect(sameBytes(2n ** 53n + 1n, 2 ** 53)).toBe(false);
  });
});

describe('shares', () => {
  it.each<[ByteCount, ByteCount | null | undefined, number | null]>([
    [1, 2, 0.5],
    [2 ** 52, 2n ** 53n, 0.5],
    [3, 2, 1.5],
    [0, 2, 0],
    [1, 0, null],
    [1, null, null],
    [1, undefined, null],
  ])('%s of %s is %s', (used, limit, share) => {
    expect(shareOf(used, limit)).toBe(share);
  });

  it('are below all of it a byte before, and above all of it a byte after', () => {
    const limit = 2n ** 63n - 1n;
    expect(shareOf(limit - 1n, limit)).toBeLessThan(1);
    expect(shareOf(limit, limit)).toBe(1);
    expect(shareOf(limit + 1n, limit)).toBeGreaterThan(1);
  });

  it.each([
    [0, '0%'],
    [0.0001, '<1%'],
    [0.5, '50%'],
    [0.9999, '99%'],
    [1, '100%'],
    [1.174, '117%'],
    [9.99, '999%'],
    [12.54, '12.5×'],
    [218.46, '218×'],
  ])('%s reads %s', (share, text) => {
    expect(formatShare(share)).toBe(text);
  });
});
