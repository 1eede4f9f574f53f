import { describe, expect, it } from 'vitest';

import { MAX_QUOTA_BYTES, parseQuotaSize, quotaSizeText, sizeFamily } from './quota-size';

describe('parseQuotaSize', () => {
  it.each<[string, bigint]>([
    ['1.5 TiB', 1_649_267_441_664n],
    ['10 GB', 10_000_000_000n],
    ['5368709120', 5_368_709_120n],
    ['10 GiB', 10_737_418_240n],
    ['10GiB', 10_737_418_240n],
    ['10 Gi', 10_737_418_240n],
    ['10 gb', 10_000_000_000n],
    ['10 gi', 10_737_418_240n],
    ['10\u00A0gib', 10_737_418_240n],
    ['  7 B ', 7n],
    ['1 byte', 1n],
    ['1536 bytes', 1536n],
    ['0.5 KiB', 512n],
    ['0.001 KB', 1n],
    ['007', 7n],
    ['9223372036854775807', MAX_QUOTA_BYTES],
    ['9.223372036854775807 EB', MAX_QUOTA_BYTES],
  ])('%j is %s bytes', (text, bytes) => {
    expect(parseQuotaSize(text)).toEqual({ bytes });
  });

  it.each<[string, RegExp]>([
    ['', /Enter a size/],
    ['   ', /Enter a size/],
    ['300xxxx', /“xxxx” is not a unit/],
    ['300 xxxx', /“xxxx” is not a unit/],
    ['5 zb', /“zb” is not a unit/],
    ['10 g', /^GB \(10⁹\) or GiB \(2³⁰\)\? Write the unit in full\.$/],
    ['10G', /^GB \(10⁹\) or GiB \(2³⁰\)\?/],
    ['7k', /^KB \(10³\) or KiB \(2¹⁰\)\?/],
    ['1 e', /^EB \(10¹⁸\) or EiB \(2⁶⁰\)\?/],
    ['GiB', /Not a size/],
    ['.5 GiB', /Not a size/],
    ['5. GiB', /Not a size/],
    ['1e9', /Not a size/],
    ['0x10', /Not a size/],
    ['1 GiB 2', /Not a size/],
    ['Infinity', /Not a size/],
    ['٣ GiB', /Not a size/],
    ['-5 GiB', /cannot be negative/],
    ['1,5 TiB', /without separators/],
    ['1,649,267,441,664', /without separators/],
    ['1 000 GB', /without separators/],
    ['0', /at least 1 byte/],
    ['0 GiB', /at least 1 byte/],
    ['0.1 GiB', /Not a whole number of bytes.*107374182 or 107374183 bytes/],
    ['0.5', /Not a whole number of bytes.*nearest is 1 byte/],
    ['8 EiB', /At most 9,223,372,036,854,775,807 bytes/],
    ['9223372036854775808', /At most/],
    ['9'.repeat(61), /Too long/],
  ])('refuses %j', (text, problem) => {
    expect(parseQuotaSize(text).problem).toMatch(problem);
  });
});

describe('quotaSizeText', () => {
  it.each<[bigint, string]>([
    [1n, '1 byte'],
    [2n, '2 bytes'],
    [999n, '999 bytes'],
    [1000n, '1 KB'],
    [1024n, '1 KiB'],
    [1536n, '1.5 KiB'],
    [10_000_000_000n, '10 GB'],
    [10_737_418_240n, '10 GiB'],
    [5_368_709_120n, '5 GiB'],
    [5_368_709_121n, '5368709121 bytes'],
    [1_649_267_441_664n, '1.5 TiB'],
    [1_500_000_000_000n, '1.5 TB'],
    [1_234_567_890_000n, '1.23456789 TB'],
    [2n ** 62n, '4 EiB'],
    [MAX_QUOTA_BYTES, '9223372036854775807 bytes'],
  ])('%s is %j', (bytes, text) => {
    expect(quotaSizeText(bytes)).toBe(text);
  });
});

describe('a size comes back in the units in which it was entered', () => {
  it.each([
    ['16777.216 MB', '16777216 KB'],
    ['8388608 KB', '8388608 KB'],
    ['10 GB', '10 GB'],
    ['500 MB', '500 MB'],
    ['1024 GB', '1024 GB'],
    ['1000 GiB', '1000 GiB'],
    ['1000000000 KiB', '976562.5 MiB'],
    ['8000 MiB', '8000 MiB'],
  ])('%s as %s', (entry, text) => {
    const { bytes } = parseQuotaSize(entry);
    const shown = quotaSizeText(bytes ?? 0n, sizeFamily(entry));
    expect(shown).toBe(text);
    expect(parseQuotaSize(shown)).toEqual({ bytes });
  });

  it('and plain bytes have no family', () => {
    expect(sizeFamily('5368709120')).toBeUndefined();
    expect(sizeFamily('10 xb')).toBeUndefined();
  });
});

/** Returns a generator with the same numbers in every run (mulberry32). */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d_2b_79_f5) % 2 ** 32;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Generates sizes of every magnitude: any 63 bits, and typical user input, which is round in one of the units. */
function generatedSizes(count: number): bigint[] {
  const random = generator(20_260_821);
  const below = (limit: number) => Math.floor(random() * limit);
  const any = () => {
    const bits = 1 + below(63);
    let value = 1n;
    for (let bit = 1; bit < bits; bit += 1) value = value * 2n + BigInt(below(2));
    return value;
  };
  const round = () => {
    const base = below(2) === 0 ? 1000n : 1024n;
    return ((1n + BigInt(below(4000))) * base ** BigInt(1 + below(6))) / BigInt(2 ** below(5));
  };
  return Array.from({ length: count }, (_, at) => {
    const value = at % 2 === 0 ? any() : round();
    return value > MAX_QUOTA_BYTES ? value % MAX_QUOTA_BYTES : value;
  }).filter((value) => value > 0n);
}

describe('bytes → text → bytes and text → bytes → text', () => {
  const sizes = [...new Set(generatedSizes(40_000))].slice(0, 10_000);

  it('lose nothing for 10,000 generated values', () => {
    expect(sizes).toHaveLength(10_000);
    const lossy = sizes.filter((bytes) => {
      const text = quotaSizeText(bytes);
      const again = parseQuotaSize(text).bytes;
      return again !== bytes || quotaSizeText(again) !== text;
    });
    expect(lossy).toEqual([]);
  });

  it('write no more digits than the plain number has', () => {
    const longer = sizes.filter((bytes) => {
      const [digits = ''] = quotaSizeText(bytes).split(' ');
      return digits.length > String(bytes).length;
    });
    expect(longer).toEqual([]);
  });
});
