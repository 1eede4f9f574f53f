import { logCountQueries } from '@/api/queries/logs';
import { dayOf } from '@/lib/days';

/** The kind of log entry that a failed sign-in produces (C 5.7). */
export const LOGIN_FAILURE = 'login_failure';

/** Without it the registry logs no failed sign-in at all; off by default. */
export const LOGIN_FAILURE_SETTING = 'ACTION_LOG_AUDIT_LOGIN_FAILURES';

/** Returns the current day as a range; days of the registry are UTC days (C 5.1). */
export function todayRange(now: number) {
  const today = dayOf(now);
  return { from: today, to: today };
}

/** Returns the counts for a day: one request, as a day lies in one month. */
export function countsOfDay(now: number) {
  const [first] = logCountQueries(todayRange(now));
  if (!first) throw new Error('A day lies in no month');
  return first.options;
}
