/** The first and the last day of a range, each as `YYYY-MM-DD`. */
export type DayRange = { from: string; to: string };

const DAY_MS = 86_400_000;

/** Returns the start of a day in UTC; null for a day that does not exist. */
export function dayStart(day: string | undefined): number | null {
  if (day === undefined || !/^\d{4}-\d{2}-\d{2}$/.test(day)) return null;
  const time = Date.parse(`${day}T00:00:00Z`);
  // Some engines turn 30 February into 2 March.
  return Number.isNaN(time) || dayOf(time) !== day ? null : time;
}

/** Returns the UTC day of a time. */
export const dayOf = (time: number): string => new Date(time).toISOString().slice(0, 10);

/** Returns the day that many days later. */
export const addDays = (day: string, count: number): string =>
  dayOf((dayStart(day) ?? 0) + count * DAY_MS);

/** Returns the number of days in a range, both ends included. */
export const countDays = ({ from, to }: DayRange): number =>
  Math.round(((dayStart(to) ?? 0) - (dayStart(from) ?? 0)) / DAY_MS) + 1;

/** Returns every day of a range. */
export const daysOf = (range: DayRange): readonly string[] =>
  Array.from({ length: countDays(range) }, (_, at) => addDays(range.from, at));

/** Splits a range at the ends of months. */
export function monthsOf({ from, to }: DayRange): readonly DayRange[] {
  const parts: DayRange[] = [];
  for (let start = from; start <= to;) {
    const [year = 0, month = 1] = start.split('-').map(Number);
    const last = dayOf(Date.UTC(year, month, 0));
    const end = last < to ? last : to;
    parts.push({ from: start, to: end });
    start = addDays(end, 1);
  }
  return parts;
}
