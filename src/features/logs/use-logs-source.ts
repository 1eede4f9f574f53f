import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';

import { type LogSource, useLogSource } from '@/api/log-source';
import { type LogAbout, logCountQueries, logReading } from '@/api/queries/logs';
import type { DayRange } from '@/lib/days';

/** The entries of a range, as far as they are wanted. */
export type LogsSource = LogSource<LogAbout>;

/** Loads the entries of a range, newest first; a long range pauses until more is needed. */
export function useLogsSource(range: DayRange): LogsSource {
  const client = useQueryClient();
  const source = useLogSource(
    useMemo(() => logReading(range), [range]),
    ['entry', 'entries'],
  );
  return {
    ...source,
    resume: () => {
      source.resume();
      // Counts that failed with the list are loaded with it.
      for (const { options } of logCountQueries(range)) {
        if (client.getQueryState(options.queryKey)?.status === 'error') {
          void client.refetchQueries({ queryKey: options.queryKey, exact: true });
        }
      }
    },
  };
}
