import { formatNumber } from './text';

/** The largest limit that a registry can store: a signed 64-bit number. 0 would change nothing (C 1.10). */
export const MAX_QUOTA_BYTES = 2n ** 63n - 1n;

type Unit = { name: string; bytes: bigint };

const LETTERS = ['K', 'M', 'G', 'T', 'P', 'E'] as const;
const powers = (base: bigint, suffix: string): readonly Unit[] =>
  LETTERS.map((letter, at) => ({ name: `${letter}${suffix}`, bytes: base ** BigInt(at + 1) }));

const BINARY = powers(1024n, 'iB');
const DECIMAL = powers(1000n, 'B');
const ONE: Unit = { name: 'bytes', bytes: 1n };

/** The preferred units first: of equally short texts the earlier one wins. */
const PREFERENCE: readonly Unit[] = [...BINARY.toReversed(), ...DECIMAL.toReversed(), ONE];

/** The powers of the units, as shown in the question about a bare letter. */
const SUPERSCRIPTS = ['³', '⁶', '⁹', '¹²', '¹⁵', '¹⁸'] as const;
const BINARY_SUPERSCRIPTS = ['¹⁰', '²⁰', '³⁰', '⁴⁰', '⁵⁰', '⁶⁰'] as const;

/** Longer than any sensible size; limits the arithmetic on huge pasted text. */
const MAX_LENGTH = 60;

/** The accepted spellings of a unit: the registry's, with or without the B, in any case. */
const SPELLINGS: ReadonlyMap<string, Unit> = new Map([
  ...['', 'b', 'byte', 'bytes'].map((spelling) => [spelling, ONE] as const),
  ...[...BINARY, ...DECIMAL].flatMap((unit) => {
    const spelling = unit.name.toLowerCase();
    // A bare letter could be of either family, so the console asks.
    return spelling.length === 2
      ? [[spelling, unit] as const]
      : [[spelling, unit] as const, [spelling.slice(0, -1), unit] as const];
  }),
]);

/** A parsed size, or a sentence that says why it is invalid. */
export type ParsedSize = { bytes: bigint; problem?: never } | { problem: string; bytes?: never };

const SHAPE = /^([0-9]+)(?:\.([0-9]+))?\s*([a-z]*)$/i;

function shapeProblem(text: string): string {
  if (/^[-−]/.test(text)) return 'A limit cannot be negative.';
  if (/^[0-9][0-9.,'_\s]*[,'_\s][0-9.,'_\s]*[0-9]/.test(text))
    return 'Write the number without separators, with a dot for fractions, such as 1.5 TiB.';
  return 'Not a size. Enter a number and a unit, such as 1.5 TiB, 10 GB or 5368709120.';
}

/**
 * Parses a size exactly. `KB`, `MB`, … are powers of 1000, `KiB`, `MiB`, … of 1024, a bare number is bytes. A fraction
 * is allowed if it gives whole bytes; nothing is ever rounded.
 */
export function parseQuotaSize(input: string): ParsedSize {
  const text = input.trim();
  if (text === '') return { problem: 'Enter a size, such as 1.5 TiB, 10 GB or 5368709120.' };
  if (text.length > MAX_LENGTH) return { problem: 'Too long for a size.' };
  const match = SHAPE.exec(text);
  if (!match) return { problem: shapeProblem(text) };
  const [, whole = '', fraction = '', letters = ''] = match;
  const at = LETTERS.findIndex((letter) => letter === letters.toUpperCase());
  if (at >= 0)
    return {
      problem: `${LETTERS[at]}B (10${SUPERSCRIPTS[at]}) or ${LETTERS[at]}iB (2${BINARY_SUPERSCRIPTS[at]})? Write the unit in full.`,
    };
  const unit = SPELLINGS.get(letters.toLowerCase());
  if (!unit)
    return {
      problem: `“${letters}” is not a unit. Use KB to EB (powers of 1000) or KiB to EiB (powers of 1024).`,
    };
  const scale = 10n ** BigInt(fraction.length);
  const scaled = BigInt(whole + fraction) * unit.bytes;
  const bytes = scaled / scale;
  if (bytes > MAX_QUOTA_BYTES)
    return { problem: `At most ${formatNumber(MAX_QUOTA_BYTES)} bytes, just under 8 EiB.` };
  if (scaled % scale !== 0n) {
    const near = bytes === 0n ? '1 byte' : `${bytes} or ${bytes + 1n} bytes`;
    return { problem: `Not a whole number of bytes. The nearest is ${near}.` };
  }
  if (bytes < 1n)
    return { problem: 'A limit must be at least 1 byte. To have no limit, remove the quota.' };
  return { bytes };
}

/** Returns `bytes / unit` as a decimal; undefined if it needs more than that many characters. */
function decimalOf(bytes: bigint, unit: bigint, maxLength: number): string | undefined {
  let text = String(bytes / unit);
  let rest = bytes % unit;
  if (rest > 0n) text += '.';
  while (rest > 0n) {
    if (text.length >= maxLength) return undefined;
    rest *= 10n;
    text += String(rest / unit);
    rest %= unit;
  }
  return text.length > maxLength ? undefined : text;
}

/** The units of a family, each with the plain bytes. */
const FAMILIES: Readonly<Record<'decimal' | 'binary', readonly Unit[]>> = {
  decimal: [...DECIMAL.toReversed(), ONE],
  binary: [...BINARY.toReversed(), ONE],
};

/** Returns whether a size has a unit of 1000 or of 1024; undefined for plain bytes and for anything else. */
export function sizeFamily(input: string): keyof typeof FAMILIES | undefined {
  const unit = SPELLINGS.get((SHAPE.exec(input.trim())?.[3] ?? '').toLowerCase());
  if (unit === undefined || unit === ONE) return undefined;
  return unit.name.endsWith('iB') ? 'binary' : 'decimal';
}

/**
 * Returns the text with the fewest digits that {@link parseQuotaSize} reads as exactly these bytes; in the units of one
 * family, where one is given.
 */
export function quotaSizeText(bytes: bigint, family?: keyof typeof FAMILIES): string {
  let best: { text: string; unit: Unit } | undefined;
  for (const unit of family ? FAMILIES[family] : PREFERENCE) {
    // 500 MB, not 0.5 GB.
    if (unit.bytes > bytes) continue;
    const room = best ? best.text.length - 1 : String(bytes).length;
    const text = decimalOf(bytes, unit.bytes, room);
    if (text !== undefined) best = { text, unit };
  }
  const { text, unit } = best ?? { text: String(bytes), unit: ONE };
  return `${text} ${unit === ONE && bytes === 1n ? 'byte' : unit.name}`;
}
