import { createFileRoute } from '@tanstack/react-router';

import { enterLog } from '@/api/log-source';
import { logReading, startLogCounts } from '@/api/queries/logs';
import { LogsPage } from '@/features/logs/logs-page';
import { validateLogsSearch } from '@/features/logs/logs-search';
import { rangeOf } from '@/lib/range-search';

/** A user who returns later wants to see what has happened since. */
const FRESH_FOR = 60_000;

export const Route = createFileRoute('/_console/logs')({
  validateSearch: validateLogsSearch,
  loaderDeps: ({ search }) => rangeOf(search),
  loader: ({ context: { queryClient }, deps: range, cause }) => {
    enterLog(queryClient, logReading(range), { cause, freshFor: FRESH_FOR });
    startLogCounts(queryClient, range);
  },
  staticData: { title: 'Usage logs' },
  component: LogsPage,
});
