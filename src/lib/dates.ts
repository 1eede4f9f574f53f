import { LOCALE } from './text';

/** The zone in which dates are shown; the user chooses it. */
export type Zone = 'local' | 'utc';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const ZONE = String.raw`(?<zone>Z|GMT|UTC?|[+-]\d{2}(?::?\d{2})?)?`;
const RFC_2822 = new RegExp(
  String.raw`^(?:[a-z]{3}, )?(?<day>\d{1,2}) (?<month>[a-z]{3}) (?<year>\d{4}) (?<hour>\d{2}):(?<minute>\d{2}):(?<second>\d{2}) ?${ZONE}$`,
  'i',
);
const ISO = new RegExp(
  String.raw`^(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})(?:[T ](?<hour>\d{2}):(?<minute>\d{2})(?::(?<second>\d{2})(?<fraction>\.\d+)?)? ?${ZONE})?$`,
  'i',
);

/** Returns a zone's offset from UTC in milliseconds. A time without a zone is the server's, UTC (C 5.1, C 6.4). */
function zoneOffset(zone: string): number {
  const [, sign, hours, minutes] = /^([+-])(\d{2}):?(\d{2})?$/.exec(zone) ?? [];
  return (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * (sign === '-' ? -60_000 : 60_000);
}

/**
 * Parses a date in the registry's formats: `Tue, 24 Nov 2026 03:39:37 -0000` in logs and builds (C 5.2, C 6.1), `… GMT`
 * in service keys (C 9), `2026-11-24 03:39:37.000000` without a zone in build logs (C 6.4). Also parses ISO 8601.
 * Returns null for anything else, never a wrong date; the browser's zone has no influence.
 */
export function parseServerDate(text: string | null | undefined): Date | null {
  if (typeof text !== 'string') return null;
  const found = (RFC_2822.exec(text.trim()) ?? ISO.exec(text.trim()))?.groups;
  if (!found) return null;
  const {
    year,
    month = '',
    day,
    hour = 0,
    minute = 0,
    second = 0,
    fraction = 0,
    zone = '',
  } = found;
  const named = MONTHS.indexOf(month.toLowerCase());
  const parts = [
    Number(year),
    named < 0 ? Number(month) - 1 : named,
    Number(day),
    Number(hour),
    Number(minute),
    Number(second),
  ] as const;
  const date = new Date(Date.UTC(...parts));
  // Date.UTC turns 31 February into 3 March, and treats years below 100 as years of the 20th century.
  const same =
    date.getUTCFullYear() === parts[0] &&
    date.getUTCMonth() === parts[1] &&
    date.getUTCDate() === parts[2] &&
    date.getUTCHours() === parts[3] &&
    date.getUTCMinutes() === parts[4] &&
    date.getUTCSeconds() === parts[5];
  const ms = Math.floor(Number(fraction) * 1000);
  return same ? new Date(date.getTime() + ms - zoneOffset(zone)) : null;
}

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
