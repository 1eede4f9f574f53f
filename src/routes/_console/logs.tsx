import { createFileRoute } from '@tanstack/react-router';

import { restartCrawl, startCrawl } from '@/api/crawl';
import { logReading, startLogCounts } from '@/api/queries/logs';
import { LogsPage } from '@/features/logs/logs-page';
import { validateLogsSearch } from '@/features/logs/logs-search';
import { msSince } from '@/lib/clock';
import { rangeOf } from '@/lib/range-search';

/** A user who returns later wants to see what has happened since. */
const FRESH_FOR = 60_000;

export const Route = createFileRoute('/_console/logs')({
  validateSearch: validateLogsSearch,
  loaderDeps: ({ search }) => rangeOf(search),
  loader: ({ context: { queryClient }, deps: range, cause }) => {
    const reading = logReading(range);
    const state = queryClient.getQueryState(reading.queryKey);
    if (cause === 'enter' && state && msSince(state.dataUpdatedAt) > FRESH_FOR) {
      restartCrawl(queryClient, reading);
    }
    startCrawl(queryClient, reading);
    startLogCounts(queryClient, range);
  },
  staticData: { title: 'Usage logs' },
  component: LogsPage,
});
