import { pageServerError } from './failures';

const DAY_MS = 86_400_000;

/** The first year that the server's language cannot represent. */
const AFTER_ALL_DATES = Date.UTC(10_000, 0, 1);

/** Parses a day as the server does: `M/D/YYYY` only; anything else is silently ignored (C 5.1). */
function parseDay(text: string | undefined): number | undefined {
  const match = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text ?? '');
  if (!match) return undefined;
  const [month, day, year] = match.slice(1).map(Number);
  if (month === undefined || day === undefined || year === undefined) return undefined;
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  // A day that does not exist, such as 02/30, is invalid.
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day && year > 0
    ? time
    : undefined;
}

/**
 * Returns the effective range: by default it starts one day before now, and one day is always added to the end (C
 * 5.1), which crashes on the last representable day (C 12.9).
 */
export function logRange(
  { starttime, endtime }: { starttime?: string; endtime?: string },
  now: number,
): { start: number; end: number } {
  const end = (parseDay(endtime) ?? now) + DAY_MS;
  if (end >= AFTER_ALL_DATES) throw pageServerError();
  return { start: parseDay(starttime) ?? now - DAY_MS, end };
}
