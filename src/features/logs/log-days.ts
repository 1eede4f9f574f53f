import { formatDay } from '@/lib/dates';
import { dayStart, type DayRange } from '@/lib/days';

/** Formats a day as `24 Nov 2026`; a day of the registry is a UTC day (C 5.1). */
export const dayText = (day: string): string => formatDay(new Date(dayStart(day) ?? 0), 'utc');

/** Formats a range as `18 Nov 2026 – 24 Nov 2026`, or as one day. */
export const rangeText = ({ from, to }: DayRange): string =>
  from === to ? dayText(from) : `${dayText(from)} – ${dayText(to)}`;
