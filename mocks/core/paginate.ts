import { isObject } from '@/lib/json';

/** Page tokens are valid for two days (C 4). */
const TOKEN_LIFE_MS = 2 * 86_400_000;

/** The server's tokens are encrypted and about 180 characters long. */
const SHORTEST = 135;

const MAGIC = 'gAAAAAB';

/** Encodes where the next page begins as an opaque string without limit, filter or dates (C 4). */
export function pageToken(position: Record<string, number>, now: number): string {
  const text = JSON.stringify({ ...position, issued: now });
  // A length that leaves one base64 character over, so that the token ends with `=` as the server's do.
  let padded = text.padEnd(SHORTEST);
  while (padded.length % 3 !== 2) padded += ' ';
  const encoded = btoa(padded);
  return MAGIC + scramble(encoded.replaceAll('+', '-').replaceAll('/', '_'));
}

/** Decodes the position in a token; undefined (the first page) for an invalid, empty or expired one (C 4). */
export function readPageToken(
  token: string | undefined,
  now: number,
): Record<string, number> | undefined {
  if (!token?.startsWith(MAGIC)) return undefined;
  try {
    const encoded = scramble(token.slice(MAGIC.length)).replaceAll('-', '+').replaceAll('_', '/');
    const value: unknown = JSON.parse(atob(encoded));
    if (!isPosition(value)) return undefined;
    return now - (value['issued'] ?? Number.NaN) <= TOKEN_LIFE_MS ? value : undefined;
  } catch {
    return undefined;
  }
}

const isPosition = (value: unknown): value is Record<string, number> =>
  isObject(value) && Object.values(value).every((item) => typeof item === 'number');

/** Reverses the text before the padding, to discourage decoding a token. */
const scramble = (text: string) =>
  text.replace(/^[^=]*/, (part) => Array.from(part).toReversed().join(''));

/** Returns one page of rows by ascending id, and the next page's token if there are more rows. */
export function pageById<Row extends { id: number }>(
  rows: Iterable<Row>,
  limit: number | undefined,
  now: number,
): { page: Row[]; nextPage?: string } {
  const page: Row[] = [];
  for (const row of rows) {
    // With a limit of 0 the page is empty but still announces a next one (C 1.5).
    if (limit !== undefined && page.length >= limit) {
      return { page, nextPage: pageToken({ after: page.at(-1)?.id ?? row.id - 1 }, now) };
    }
    page.push(row);
  }
  // Without a limit the server requests no order (C 1.5).
  return { page: limit === undefined ? page.toReversed() : page };
}
