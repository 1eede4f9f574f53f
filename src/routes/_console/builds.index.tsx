import { createFileRoute } from '@tanstack/react-router';

import { restartCrawl, startCrawl } from '@/api/crawl';
import { buildReading } from '@/api/queries/build-list';
import { BuildsPage } from '@/features/builds/builds-page';
import { validateBuildsSearch } from '@/features/builds/builds-search';
import { msSince } from '@/lib/clock';
import { rangeOf } from '@/lib/range-search';

/** A user who returns from a build finds the list as it was; one who returns later wants to see what has happened since. */
const FRESH_FOR = 10 * 60_000;

export const Route = createFileRoute('/_console/builds/')({
  validateSearch: validateBuildsSearch,
  loaderDeps: ({ search }) => rangeOf(search),
  loader: ({ context: { queryClient }, deps: range, cause }) => {
    const reading = buildReading(range);
    const state = queryClient.getQueryState(reading.queryKey);
    if (cause === 'enter' && state && msSince(state.dataUpdatedAt) > FRESH_FOR) {
      restartCrawl(queryClient, reading);
    }
    startCrawl(queryClient, reading);
  },
  staticData: { title: 'Builds' },
  component: BuildsPage,
});
