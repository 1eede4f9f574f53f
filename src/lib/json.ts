/*
 * JSON that keeps every digit of its numbers. The registry's language has unbounded integers, and it stores limits up
 * to 2^63 − 1 (C 12.6); a JavaScript number is exact only up to 2^53.
 */

/** A decimal with more digits than a number holds, as written. Integers become a bigint instead. */
export class ExactDecimal {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  toString(): string {
    return this.text;
  }
}

/**
 * Text that may contain a number with more digits than a JavaScript number keeps; most responses contain none. A number
 * follows punctuation or a space, unlike the digits within a hash.
 */
const LONG_NUMBER = /(?:^|[:,[\s])-?[0-9.]{16}/;

/** The strings and numbers of a JSON text. Strings come first, so that no number is matched inside one. */
const TOKEN = /"[^"\\]*(?:\\[^][^"\\]*)*"|-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/g;

/** Prefix of the string that carries an exact number through the browser's own JSON; nobody can predict it. */
const MARK = `exact-${Math.random()}:`;
const MARKED = new RegExp(`"${MARK.replaceAll('.', '\\.')}([^"]+)"`, 'g');

/** Returns the significant digits and the power of ten of the last one: equal for equal numbers, however written. */
function canonical(source: string): string {
  const match = /^(-?)([0-9]+)(?:\.([0-9]+))?(?:e([+-]?[0-9]+))?$/i.exec(source);
  if (!match) return source;
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = match;
  const digits = (whole + fraction).replace(/^0+/, '');
  const significant = digits.replace(/0+$/, '');
  const zeros = digits.length - significant.length;
  return significant === ''
    ? '0'
    : `${sign}${significant}e${Number(exponent) - fraction.length + zeros}`;
}

/** Parses a JSON number: a number where that is exact, else a bigint or an {@link ExactDecimal}. */
function exactNumber(source: string): number | bigint | ExactDecimal {
  const value = Number(source);
  // The registry writes some integers as `10737418240.0` (C 1.10).
  const whole = /^(-?[0-9]+)(?:\.0+)?$/.exec(source)?.[1];
  if (whole !== undefined) return Number.isSafeInteger(value) ? value : BigInt(whole);
  return canonical(source) === canonical(String(value)) ? value : new ExactDecimal(source);
}

function marked(token: string): string {
  if (token.startsWith('"') || token.length < 16) return token;
  return typeof exactNumber(token) === 'number' ? token : `"${MARK}${token}"`;
}

/**
 * Parses JSON as `JSON.parse` does, but keeps every digit: an integer beyond 2^53 becomes a bigint, a decimal that a
 * number would round becomes an {@link ExactDecimal}, everything else stays a number.
 *
 * @throws SyntaxError where the text is not JSON
 */
export function parseJsonStrictly(text: string): unknown {
  if (!LONG_NUMBER.test(text)) return JSON.parse(text);
  return JSON.parse(text.replace(TOKEN, marked), (_name, value: unknown) =>
    typeof value === 'string' && value.startsWith(MARK)
      ? exactNumber(value.slice(MARK.length))
      : value,
  );
}

/** Parses text that need not be JSON: undefined if it is not. The content type is not reliable (C 2.1 E). */
export function parseJson(text: string): unknown {
  try {
    return parseJsonStrictly(text);
  } catch {
    return undefined;
  }
}

/** Whether a value is a single number rather than an object with children. */
export const isExactNumber = (value: unknown): value is bigint | ExactDecimal =>
  typeof value === 'bigint' || value instanceof ExactDecimal;

/** Whether a value is a JSON object: neither a list nor an exact number. */
export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !isExactNumber(value);

/** Whether two scalars are equal. */
export const sameScalar = (a: unknown, b: unknown): boolean =>
  a === b || (a instanceof ExactDecimal && b instanceof ExactDecimal && a.text === b.text);

/** Formats anything that {@link parseJson} returns as JSON again, with every digit. */
export function writeJson(value: unknown, indent?: number): string {
  let exact = false;
  const text = JSON.stringify(
    value,
    (_name, part: unknown) => {
      if (!isExactNumber(part)) return part;
      exact = true;
      return MARK + String(part);
    },
    indent,
  );
  return exact ? text.replace(MARKED, '$1') : text;
}
