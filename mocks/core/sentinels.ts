/**
 * Values that make a single request fail, without intercepting it. `fail-500` in a path or in a text of a body fails
 * every request that contains it; `fail-write-500` fails only writes with it in the path, so that the object can first
 * be created, listed and read. Anything may follow after a character that is not a letter or digit: `fail-500-b`,
 * `fail-500@example.org`. A service key matches by its kid or name. Days are values of `starttime`.
 *
 * This is the source; docs/mock-registry.md repeats the table for readers, and a test compares the two.
 */
export const SENTINELS = {
  '429': { day: '1/2/2001', effect: "the page of the front server's rate limit, status 429" },
  '500': { day: '1/3/2001', effect: 'the page of an unhandled error, status 500' },
  '502': { day: '1/4/2001', effect: 'the page of a gateway, status 502' },
  '504': { day: '1/13/2001', effect: 'the plain text of a gateway, status 504' },
  drop: { day: '1/5/2001', effect: 'the connection dies and nothing was done' },
  lost: { day: '1/6/2001', effect: 'the request is carried out, then the connection dies' },
  slow: { day: '1/7/2001', effect: 'the answer comes after 8 seconds' },
  twice: { day: '1/8/2001', effect: 'status 500 the first two times, then it works' },
  html: { day: '1/9/2001', effect: 'a page where JSON was due, status 200; nothing was done' },
  shape: { day: '1/10/2001', effect: 'JSON of another shape than the contract says; carried out' },
  basic: { day: '1/14/2001', effect: 'a proxy wants a sign-in of its own (Basic), status 401' },
  moved: {
    day: '1/15/2001',
    effect: 'a proxy sends this request and the next to its sign-in page at another host',
  },
  cut: { day: '1/24/2001', effect: 'only the first half of the answer arrives; carried out' },
  empty: { day: '1/25/2001', effect: 'an empty answer, status 200; carried out' },
  nulls: {
    day: '1/26/2001',
    effect: 'every field of the answer but a secret is null; carried out',
  },
} as const;

/** How a single request fails. */
export type SentinelEffect = keyof typeof SENTINELS;

/** A user name or the local part of an e-mail address: mail to it cannot be sent (C 1.2, 10.5). */
export const MAIL_FAILS = 'mail-fails';

/** A `starttime` for which log search is unavailable (C 5.5). */
export const SEARCH_UNAVAILABLE_DAY = '1/1/2001';

/** A `starttime` whose page tokens expire at once, not after two days: it returns the first page again (C 4). */
export const TOKENS_FORGOTTEN_DAY = '1/11/2001';

/** A `starttime` whose first log page can be read; every later page is an HTML page instead. */
export const LATER_PAGES_FAIL_DAY = '1/12/2001';

/** A `starttime` whose later log pages are all empty and announce another one. */
export const EMPTY_PAGES_DAY = '1/21/2001';

/** A `starttime` whose second log page repeats forever. */
export const PAGE_REPEATS_DAY = '1/22/2001';

/** A `starttime` for which every fourth page token is forgotten: the first page is returned instead (C 4). */
export const TOKENS_FORGOTTEN_SOMETIMES_DAY = '1/23/2001';

/** Returns whether a `starttime` is one of these days, in any notation (C 5.1). */
export const isDay = (starttime: string | undefined, day: string): boolean =>
  starttime?.replaceAll(/\b0+(?=\d)/g, '') === day;

const PATTERN = new RegExp(`^fail-(write-)?(${Object.keys(SENTINELS).join('|')})(?![a-z0-9])`);

/** Returns the effect that a value selects, and whether it applies only to writes that have the value in the path. */
export function sentinelIn(
  value: string,
): { effect: SentinelEffect; writesOnly: boolean } | undefined {
  const match = PATTERN.exec(value);
  const effect = match?.[2];
  return isEffect(effect) ? { effect, writesOnly: match?.[1] !== undefined } : undefined;
}

/** Returns the effect of a `starttime`. */
export function sentinelOfDay(day: string): SentinelEffect | undefined {
  return Object.keys(SENTINELS)
    .filter(isEffect)
    .find((effect) => isDay(day, SENTINELS[effect].day));
}

const isEffect = (value: string | undefined): value is SentinelEffect =>
  value !== undefined && Object.hasOwn(SENTINELS, value);
