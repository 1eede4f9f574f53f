import { formatDay } from '@/lib/dates';
import { dayStart, type DayRange } from '@/lib/days';

/** Formats a day as `24 Nov 2026`; a day of the registry is a UTC day (C 5.1). */
export const dayText = (day: string): string => formatDay(new Date(dayStart(day) ?? 0), 'utc');

/** Formats a day without its year, where that stands nearby: `24 Nov`. */
export const shortDay = (day: string): string => dayText(day).replace(/ \d{4}$/, '');

/** Whether all days of a range are in one year, or with `length` 7 in one month. */
export const within = ({ from, to }: DayRange, length: 4 | 7 = 4): boolean =>
  from.slice(0, length) === to.slice(0, length);

/** Formats a range as `18–24 Nov 2026`, `25 Oct – 3 Nov 2026`, `25 Dec 2025 – 3 Jan 2026`, or as one day. */
export function rangeText(range: DayRange): string {
  const { from, to } = range;
  if (from === to) return dayText(from);
  if (within(range, 7)) return `${Number(from.slice(-2))}–${dayText(to)}`;
  return `${within(range) ? shortDay(from) : dayText(from)} – ${dayText(to)}`;
}

const DAYS = /(?:\d{1,2}–)?\b\d{1,2} [A-Z][a-z]{2,3}\b(?: \d{4}\b)?/g;

/** Keeps each day in a text on one line; only for what is shown, as files and copied text have plain spaces. */
export const unbrokenDays = (text: string): string =>
  text.replaceAll(DAYS, (day) => day.replaceAll(' ', '\u00A0').replace('–', '–\u2060'));

/** Says within a shown sentence when: `on 24 Nov 2026`, `between 18 Nov and 24 Nov 2026`; no day breaks. */
export function onDays(range: DayRange): string {
  const { from, to } = range;
  if (from === to) return unbrokenDays(`on ${dayText(from)}`);
  const first = within(range) ? shortDay(from) : dayText(from);
  return unbrokenDays(`between ${first} and ${dayText(to)}`);
}
