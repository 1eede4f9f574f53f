import { createFileRoute } from '@tanstack/react-router';

import { enterLog } from '@/api/log-source';
import { activityReading } from '@/api/queries/activity';
import { startLogCounts } from '@/api/queries/logs';
import { ActivityPage } from '@/features/logs/activity/activity-page';
import { validateActivitySearch } from '@/features/logs/activity/activity-search';
import { rangeOf } from '@/lib/range-search';
import { parseSubject } from '@/lib/subject';

/** A user who returns finds the list as it was; one who returns later wants to see what has happened since. */
const FRESH_FOR = 10 * 60_000;

export const Route = createFileRoute('/_console/activity')({
  validateSearch: validateActivitySearch,
  loaderDeps: ({ search: { of, ...search } }) => ({ of, ...rangeOf(search) }),
  loader: ({ context: { queryClient }, deps: { of, ...range }, cause }) => {
    const subject = parseSubject(of);
    if (subject === null) return;
    enterLog(queryClient, activityReading(subject, range), { cause, freshFor: FRESH_FOR });
    startLogCounts(queryClient, range);
  },
  staticData: { title: 'Activity' },
  component: ActivityPage,
});
