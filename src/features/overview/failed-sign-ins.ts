import { logCountQueries } from '@/api/queries/logs';
import { dayOf } from '@/lib/days';

/** The kind of log entry that a refused sign-in leaves (C 5.7). */
export const LOGIN_FAILURE = 'login_failure';

/** Without it the registry logs no refused sign-in at all; off unless somebody turned it on. */
export const LOGIN_FAILURE_SETTING = 'ACTION_LOG_AUDIT_LOGIN_FAILURES';

/** The day that it is now, as a range; days are the registry's, that is, of UTC (C 5.1). */
export function todayRange(now: number) {
  const today = dayOf(now);
  return { from: today, to: today };
}

/** What is counted for a day: one request, as a day lies in one month. */
export function countsOfDay(now: number) {
  const [first] = logCountQueries(todayRange(now));
  if (!first) throw new Error('A day lies in no month');
  return first.options;
}
