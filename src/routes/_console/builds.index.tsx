import { createFileRoute } from '@tanstack/react-router';

import { enterLog } from '@/api/log-source';
import { buildReading } from '@/api/queries/build-list';
import { BuildsPage } from '@/features/builds/builds-page';
import { validateBuildsSearch } from '@/features/builds/builds-search';
import { rangeOf } from '@/lib/range-search';

/** A user who returns from a build finds the list as it was; one who returns later wants to see what has happened since. */
const FRESH_FOR = 10 * 60_000;

export const Route = createFileRoute('/_console/builds/')({
  validateSearch: validateBuildsSearch,
  loaderDeps: ({ search }) => rangeOf(search),
  loader: ({ context: { queryClient }, deps: range, cause }) => {
    enterLog(queryClient, buildReading(range), { cause, freshFor: FRESH_FOR });
  },
  staticData: { title: 'Builds' },
  component: BuildsPage,
});
