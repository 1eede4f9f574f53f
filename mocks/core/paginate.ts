import { isObject } from '@/lib/json';

/** Page tokens are good for two days (C 4). */
const TOKEN_LIFE_MS = 2 * 86_400_000;

/** The server's tokens are encrypted and long, some 180 characters. */
const SHORTEST = 135;

const MAGIC = 'gAAAAAB';

/** Where the next page begins, as an opaque text: no limit, filter or date in it (C 4). */
export function pageToken(position: Record<string, number>, now: number): string {
  const text = JSON.stringify({ ...position, issued: now });
  // A length that leaves one character of base64 over, so that the token ends with `=` as the server's do.
  let padded = text.padEnd(SHORTEST);
  while (padded.length % 3 !== 2) padded += ' ';
  const encoded = btoa(padded);
  return MAGIC + scramble(encoded.replaceAll('+', '-').replaceAll('/', '_'));
}

/** The position in a token; undefined, hence the first page, for a bad, empty or expired one (C 4). */
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

/** Reverses the text before the padding, so that nobody is tempted to read a token. */
const scramble = (text: string) =>
  text.replace(/^[^=]*/, (part) => Array.from(part).toReversed().join(''));

/** One page of rows by rising id, and the token of the next one if there are more. */
export function pageById<Row extends { id: number }>(
  rows: Iterable<Row>,
  limit: number | undefined,
  now: number,
): { page: Row[]; nextPage?: string } {
  const page: Row[] = [];
  for (const row of rows) {
    // With a limit of 0 the page is empty and a next one is promised all the same (C 1.5).
    if (limit !== undefined && page.length >= limit) {
      return { page, nextPage: pageToken({ after: page.at(-1)?.id ?? row.id - 1 }, now) };
    }
    page.push(row);
  }
  // Without a limit the server asks for no order (C 1.5).
  return { page: limit === undefined ? page.toReversed() : page };
}
