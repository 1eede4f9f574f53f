import { pageServerError } from './failures';

const DAY_MS = 86_400_000;

/** The year after the last one that the server's language has dates for. */
const AFTER_ALL_DATES = Date.UTC(10_000, 0, 1);

/** A day as the server reads it: `M/D/YYYY` and nothing else, else nothing, silently (C 5.1). */
function parseDay(text: string | undefined): number | undefined {
  const match = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text ?? '');
  if (!match) return undefined;
  const [month, day, year] = match.slice(1).map(Number);
  if (month === undefined || day === undefined || year === undefined) return undefined;
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  // A day that does not exist, such as 02/30, is no day.
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day && year > 0
    ? time
    : undefined;
}

/**
 * The range in force: a day back from now by default, and one day added to the end in all cases (C 5.1),
 * which crashes on the last day of all (C 12.9).
 */
export function logRange(
  { starttime, endtime }: { starttime?: string; endtime?: string },
  now: number,
): { start: number; end: number } {
  const end = (parseDay(endtime) ?? now) + DAY_MS;
  if (end >= AFTER_ALL_DATES) throw pageServerError();
  return { start: parseDay(starttime) ?? now - DAY_MS, end };
}
