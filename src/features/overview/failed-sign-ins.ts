import type { LogCount } from '@/api/queries/logs';
import { addDays, dayOf, type DayRange, daysOf } from '@/lib/days';

/** The kind of log entry that a failed sign-in produces (C 5.7). */
export const LOGIN_FAILURE = 'login_failure';

/** Without it the registry logs no failed sign-in at all; off by default. */
export const LOGIN_FAILURE_SETTING = 'ACTION_LOG_AUDIT_LOGIN_FAILURES';

/** Returns the current day as a range; days of the registry are UTC days (C 5.1). */
export function todayRange(now: number) {
  const today = dayOf(now);
  return { from: today, to: today };
}

/** Returns the seven days before today, and today. */
export const weekRange = (now: number): DayRange => ({
  from: addDays(dayOf(now), -7),
  to: dayOf(now),
});

/** Failed sign-ins beyond this number, and above {@link UNUSUAL} times the average, need somebody. */
const MANY = 50;
const UNUSUAL = 3;

/** How many sign-ins failed: on each of the eight days up to today, on average before today, and if that is unusual. */
export type FailedSignIns = {
  days: readonly number[];
  today: number;
  average: number;
  unusual: boolean;
};

/** Adds up the failed sign-ins of the week before `now` by day. */
export function failedSignIns(counts: readonly LogCount[], now: number): FailedSignIns {
  const byDay = new Map<string, number>();
  for (const { day, kind, count } of counts) {
    if (kind === LOGIN_FAILURE) byDay.set(day, (byDay.get(day) ?? 0) + count);
  }
  const days = daysOf(weekRange(now)).map((day) => byDay.get(day) ?? 0);
  const today = days.at(-1) ?? 0;
  const average = Math.round(days.slice(0, -1).reduce((sum, count) => sum + count, 0) / 7);
  return { days, today, average, unusual: today >= MANY && today > UNUSUAL * average };
}
