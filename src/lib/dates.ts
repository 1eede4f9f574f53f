import { LOCALE } from './text';

/** The zone in which dates are shown; the user chooses it. */
export type Zone = 'local' | 'utc';

const formats = new Map<string, Intl.DateTimeFormat>();

function format(key: string, zone: Zone, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const cached = formats.get(`${key} ${zone}`);
  if (cached) return cached;
  const made = new Intl.DateTimeFormat(LOCALE, {
    ...options,
    hourCycle: 'h23',
    ...(zone === 'utc' ? { timeZone: 'UTC' } : {}),
  });
  formats.set(`${key} ${zone}`, made);
  return made;
}

const DAY = { year: 'numeric', month: 'short', day: 'numeric' } as const;
const CLOCK = { hour: '2-digit', minute: '2-digit', second: '2-digit' } as const;

/** Formats a date and time exactly, with the zone: `24 Nov 2026, 03:39:37 UTC`. */
export function formatDateTime(date: Date, zone: Zone): string {
  return format('date-time', zone, { ...DAY, ...CLOCK, timeZoneName: 'short' }).format(date);
}

/** Formats a day: `24 Nov 2026`. Show the zone nearby, since the day depends on it. */
export function formatDay(date: Date, zone: Zone): string {
  return format('day', zone, DAY).format(date);
}

/** Formats a time of day: `03:39:37`. Show the zone nearby. */
export function formatClock(date: Date, zone: Zone): string {
  return format('clock', zone, CLOCK).format(date);
}

/** Returns the name of a zone at a date: `UTC`, `CET`, `GMT-5`. */
export function zoneName(zone: Zone, date: Date): string {
  const parts = format('zone', zone, { timeZoneName: 'short' }).formatToParts(date);
  return parts.find((part) => part.type === 'timeZoneName')?.value ?? 'UTC';
}

/** The whole days ahead that {@link formatRelative} shows for so many milliseconds; a rule in days must count like it. */
export const wholeDaysAhead = (ahead: number): number =>
  Math.floor(Math.round(ahead / 1000) / 86_400 + 1 - ALMOST);

const STEPS: readonly [unit: Intl.RelativeTimeFormatUnit, seconds: number][] = [
  ['year', 31_557_600],
  ['month', 2_629_800],
  ['week', 604_800],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
  ['second', 1],
];
/** This share of a unit counts as the whole unit: a year less an hour is not "12 months". */
const ALMOST = 0.97;
/** Weeks count from the second one on: "1 week ago" would be all of 7 to 13 days. */
const FEWEST: Partial<Record<Intl.RelativeTimeFormatUnit, number>> = { week: 2 };
// "yesterday" would depend on the calendar, and so on the zone.
const relative = new Intl.RelativeTimeFormat(LOCALE, { numeric: 'always' });

/** Deadlines are counted in days this far ahead: "in 1 week" would be on both sides of a limit of 7 days. */
const DAYS_AHEAD = 60 * 86_400;

/** Returns the longest unit for a time ahead: hours below two days, of which one is too coarse. */
const longestAhead = (seconds: number): number =>
  seconds < 2 * 86_400 ? 3_600 : seconds < DAYS_AHEAD ? 86_400 : Infinity;

/** Formats a relative time: whole units of the past, of which the last one may lack a little, and whole days or rounded other units of the future: `3 weeks ago`, `in 47 hours`, `in 21 days`, `in 3 months`; `just now` or `now` within 5 seconds. */
export function formatRelative(date: Date, now: Date): string {
  const seconds = Math.round((date.getTime() - now.getTime()) / 1000);
  const distance = Math.abs(seconds);
  if (distance < 5) return seconds > 0 ? 'now' : 'just now';
  const longest = seconds > 0 ? longestAhead(seconds) : Infinity;
  const [unit, size] = STEPS.find(
    ([name, step]) => step <= longest && distance >= step * ((FEWEST[name] ?? 1) - 1 + ALMOST),
  ) ?? ['second', 1];
  const exact = distance / size;
  // Nothing is older than it is said to be, and no limit in days is nearer.
  const whole = seconds < 0 || unit === 'day';
  const count = whole ? Math.floor(exact + 1 - ALMOST) : Math.round(exact);
  return relative.format(Math.sign(seconds) * count, unit);
}
