import { LOCALE } from './text';

/** Which zone dates are shown in; the person chooses. */
export type Zone = 'local' | 'utc';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const RFC_2822 =
  /^(?:[a-z]{3}, )?(\d{1,2}) ([a-z]{3}) (\d{4}) (\d{2}):(\d{2}):(\d{2}) (?:GMT|UTC|UT|Z|([+-])(\d{2})(\d{2}))$/i;
const ISO = /^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/;

/**
 * Reads a date as the registry writes it: `Tue, 24 Nov 2026 03:39:37 -0000` in logs and builds (C 5.2, C 6.1),
 * `… GMT` in service keys (C 9). ISO 8601 is read too. Anything else is null, never a wrong date.
 */
export function parseServerDate(text: string | null | undefined): Date | null {
  if (!text) return null;
  const trimmed = text.trim();
  const match = RFC_2822.exec(trimmed);
  if (match) {
    const [
      ,
      day = '',
      month = '',
      year = '',
      hour = '',
      minute = '',
      second = '',
      sign,
      offHours = '0',
      offMinutes = '0',
    ] = match;
    const monthIndex = MONTHS.indexOf(month.toLowerCase());
    if (monthIndex < 0) return null;
    const time = Date.UTC(
      Number(year),
      monthIndex,
      Number(day),
      Number(hour),
      Number(minute),
      Number(second),
    );
    const offset = (Number(offHours) * 60 + Number(offMinutes)) * (sign === '-' ? -60_000 : 60_000);
    const date = new Date(time);
    // Date.UTC turns 31 February into 3 March.
    return date.getUTCDate() === Number(day) && Number(hour) < 24 ? new Date(time - offset) : null;
  }
  if (!ISO.test(trimmed)) return null;
  const date = new Date(trimmed);
  return Number.isNaN(date.getTime()) ? null : date;
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

/** `24 Nov 2026, 03:39:37 UTC`: exact, with the zone. */
export function formatDateTime(date: Date, zone: Zone): string {
  return format('date-time', zone, { ...DAY, ...CLOCK, timeZoneName: 'short' }).format(date);
}

/** `24 Nov 2026`. The zone must be said nearby, as the day depends on it. */
export function formatDay(date: Date, zone: Zone): string {
  return format('day', zone, DAY).format(date);
}

/** `03:39:37`. The zone must be said nearby. */
export function formatClock(date: Date, zone: Zone): string {
  return format('clock', zone, CLOCK).format(date);
}

/** `UTC`, `CET`, `GMT-5`: the zone as it is at that date. */
export function zoneName(zone: Zone, date: Date): string {
  const parts = format('zone', zone, { timeZoneName: 'short' }).formatToParts(date);
  return parts.find((part) => part.type === 'timeZoneName')?.value ?? 'UTC';
}

const STEPS: readonly [unit: Intl.RelativeTimeFormatUnit, seconds: number][] = [
  ['year', 31_557_600],
  ['month', 2_629_800],
  ['week', 604_800],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
  ['second', 1],
];
/** So much of a unit counts as all of it: a year less an hour is no "12 months". */
const ALMOST = 0.97;
// "yesterday" would be a matter of the calendar, and so of the zone.
const relative = new Intl.RelativeTimeFormat(LOCALE, { numeric: 'always' });

/** `3 minutes ago`, `in 2 days`, rounded to the unit; within five seconds it is `just now` or `now`. */
export function formatRelative(date: Date, now: Date): string {
  const seconds = Math.round((date.getTime() - now.getTime()) / 1000);
  const distance = Math.abs(seconds);
  if (distance < 5) return seconds > 0 ? 'now' : 'just now';
  const [unit, size] = STEPS.find(([, step]) => distance >= step * ALMOST) ?? ['second', 1];
  return relative.format(Math.round(seconds / size), unit);
}
