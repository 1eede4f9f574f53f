import type { Zone } from './dates';

const INPUT = /^(\d{4,6})-(\d{2})-(\d{2})T(\d{2}):(\d{2})/;
const two = (part: number) => String(part).padStart(2, '0');

/** Formats a time for `<input type="datetime-local">` in the display zone, to the minute. */
export function toDateTimeInput(date: Date, zone: Zone): string {
  const [year, ...rest] =
    zone === 'utc'
      ? [
          date.getUTCFullYear(),
          date.getUTCMonth() + 1,
          date.getUTCDate(),
          date.getUTCHours(),
          date.getUTCMinutes(),
        ]
      : [
          date.getFullYear(),
          date.getMonth() + 1,
          date.getDate(),
          date.getHours(),
          date.getMinutes(),
        ];
  const [month = '', day = '', hour = '', minute = ''] = rest.map(two);
  return `${String(year).padStart(4, '0')}-${month}-${day}T${hour}:${minute}`;
}

/** Parses such an input; null while it is empty or incomplete. */
export function fromDateTimeInput(text: string, zone: Zone): Date | null {
  const match = INPUT.exec(text);
  if (!match) return null;
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0] = match.slice(1).map(Number);
  // The constructor treats years below 100 as years of the 20th century.
  const date = new Date(0);
  if (zone === 'utc') {
    date.setUTCFullYear(year, month - 1, day);
    date.setUTCHours(hour, minute, 0, 0);
  } else {
    date.setFullYear(year, month - 1, day);
    date.setHours(hour, minute, 0, 0);
  }
  return date;
}
