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
