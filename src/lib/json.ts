/*
 * JSON whose numbers keep every digit. The registry is written in a language of unbounded whole numbers and stores
 * limits up to 2^63 − 1 (C 12.6); a JavaScript number holds each of them only up to 2^53.
 */

/** A decimal with more digits than a number holds, as it was written. Whole numbers become a bigint instead. */
export class ExactDecimal {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  toString(): string {
    return this.text;
  }
}

/** Text that may hold a number with more digits than a JavaScript number keeps; most answers hold none. */
const LONG_NUMBER = /[0-9.]{16}/;

/** The strings and numbers of a JSON text. Strings come first, so that no number is looked for inside one. */
const TOKEN = /"[^"\\]*(?:\\[^][^"\\]*)*"|-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/g;

/** Begins the string that stands for an exact number on its way through the browser's own JSON; nobody can foresee it. */
const MARK = `exact-${Math.random()}:`;
const MARKED = new RegExp(`"${MARK.replaceAll('.', '\\.')}([^"]+)"`, 'g');

/** The significant digits and the power of ten of the last one: the same for the same number, however it is written. */
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

/** A number as it is written in JSON: a number where that is exact, else a bigint or an {@link ExactDecimal}. */
function exactNumber(source: string): number | bigint | ExactDecimal {
  const value = Number(source);
  // The registry answers some whole numbers as `10737418240.0` (C 1.10).
  const whole = /^(-?[0-9]+)(?:\.0+)?$/.exec(source)?.[1];
  if (whole !== undefined) return Number.isSafeInteger(value) ? value : BigInt(whole);
  return canonical(source) === canonical(String(value)) ? value : new ExactDecimal(source);
}

function marked(token: string): string {
  if (token.startsWith('"') || token.length < 16) return token;
  return typeof exactNumber(token) === 'number' ? token : `"${MARK}${token}"`;
}

/**
 * Reads JSON as `JSON.parse` does, but keeps every digit: a whole number beyond 2^53 is a bigint, a decimal that a number
 * would round is an {@link ExactDecimal}, everything else is a number.
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

/** The same where text need not be JSON: undefined if it is not. The content type does not tell (C 2.1 E). */
export function parseJson(text: string): unknown {
  try {
    return parseJsonStrictly(text);
  } catch {
    return undefined;
  }
}

/** Whether a value is one number rather than an object with parts. */
export const isExactNumber = (value: unknown): value is bigint | ExactDecimal =>
  typeof value === 'bigint' || value instanceof ExactDecimal;

/** Whether a value is an object of JSON: no list, no number with its digits. */
export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !isExactNumber(value);

/** Whether two values without parts are the same. */
export const sameScalar = (a: unknown, b: unknown): boolean =>
  a === b || (a instanceof ExactDecimal && b instanceof ExactDecimal && a.text === b.text);

/** Writes anything that {@link parseJson} reads as JSON again, with every digit. */
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
