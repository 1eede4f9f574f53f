import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';

import { type LogSearchSource, logSearchSource, useLogSource } from '@/api/log-source';
import { buildReading } from '@/api/queries/build-list';
import { loadedPhases, refreshPhases } from '@/api/queries/build-phases';
import type { DayRange } from '@/lib/days';
import { keepUnreadable, unreadableOf } from '@/lib/odd-rows';

import { type BuildRow, buildRows } from './build-rows';

/** Loads the log of a range, of which it keeps the entries about builds, and adds the phases loaded so far. */
export function useBuildsSource(range: DayRange): LogSearchSource<BuildRow> {
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
  return {
    ...logSearchSource(log, rows),
    refresh: () => {
      refreshPhases(client);
      log.refresh();
    },
  };
}
