import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';

import { type LogSource, useLogSource } from '@/api/log-source';
import { type BuildsAbout, buildReading } from '@/api/queries/build-list';
import { loadedPhases, refreshPhases } from '@/api/queries/build-phases';
import type { DayRange } from '@/lib/days';
import type { ListSource } from '@/lib/list-source';
import { keepUnreadable, unreadableOf } from '@/lib/odd-rows';

import { type BuildRow, buildRows } from './build-rows';

/** The builds of a range, as far as its log is loaded. */
export type BuildsSource = ListSource<BuildRow> &
  Pick<LogSource<BuildsAbout>, 'about' | 'loadMore'>;

/** Loads the log of a range, of which it keeps the entries about builds, and adds the phases loaded so far. */
export function useBuildsSource(range: DayRange): BuildsSource {
  const client = useQueryClient();
  const log = useLogSource(
    useMemo(() => buildReading(range), [range]),
    ['build', 'builds'],
  );
  const { data: phases } = useQuery(loadedPhases);
  const { rows: entries } = log;
  const rows = useMemo(() => {
    const built = buildRows(entries, phases);
    keepUnreadable(built, unreadableOf(entries));
    return built;
  }, [entries, phases]);
  const { reading, paused, waitingUntil } = log;
  return {
    ...log,
    rows,
    loaded: rows.length,
    // Thousands of entries may come before the first build.
    loading: log.loading || (rows.length === 0 && reading && !paused && waitingUntil === undefined),
    found: undefined,
    refresh: () => {
      refreshPhases(client);
      log.refresh();
    },
  };
}
