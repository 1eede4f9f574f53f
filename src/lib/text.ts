/** The language of the screens. Numbers and dates use it, not the browser's, so that a sentence is in one language. */
export const LOCALE = 'en-GB';

const numberFormats = new Map<number, Intl.NumberFormat>();

/** Formats a number with thousands separators and at most that many decimals. */
export function formatNumber(value: number | bigint, decimals = 0): string {
  let format = numberFormats.get(decimals);
  if (!format) {
    format = new Intl.NumberFormat(LOCALE, { maximumFractionDigits: decimals });
    numberFormats.set(decimals, format);
  }
  return format.format(value);
}

/** Formats a count with its noun: `1 user`, `1,200 users`. */
export function formatCount(count: number, one: string, many = `${one}s`): string {
  return `${formatNumber(count)} ${count === 1 ? one : many}`;
}

/** Shorter identifiers were given by a person, and stay whole. */
const WHOLE_ID = 16;

/**
 * Shortens an identifier (a UUID, a key ID, a hash) the same way everywhere: `3b1f7c52…2c11`. See `ShortId`; a sentence
 * uses only this text.
 */
export const shortId = (id: string): string =>
  id.length <= WHOLE_ID ? id : `${id.slice(0, 8)}…${id.slice(-4)}`;

/** Returns text with a capital at its beginning. */
export const capitalized = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Cuts the end. For places where even an invisible rest would cost layout time. */
export function endEllipsis(text: string, max: number): string {
  if (text.length <= max) return text;
  const cut = Array.from(text.slice(0, max + 1));
  return `${cut.slice(0, max - 1).join('')}…`;
}

/** FIRST STRONG ISOLATE … POP DIRECTIONAL ISOLATE. */
const ISOLATE = '\u2068';
const POP_ISOLATE = '\u2069';
const DIRECTIONAL = /[\u202A-\u202E\u2066-\u2069]/g;

/**
 * Isolates a name in a sentence where no element can (aria-label, title, document title): whatever its direction, the
 * words around it keep theirs. Drops direction marks inside the name, which could close the isolation.
 */
export function isolate(text: string): string {
  return `${ISOLATE}${text.replace(DIRECTIONAL, '')}${POP_ISOLATE}`;
}
