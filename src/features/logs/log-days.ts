import { formatDay } from '@/lib/dates';
import { dayStart, type DayRange } from '@/lib/days';

/** `24 Nov 2026`; a day of the registry is one of UTC (C 5.1). */
export const dayText = (day: string): string => formatDay(new Date(dayStart(day) ?? 0), 'utc');

/** `18 Nov 2026 – 24 Nov 2026`, or one day. */
export const rangeText = ({ from, to }: DayRange): string =>
  from === to ? dayText(from) : `${dayText(from)} – ${dayText(to)}`;
