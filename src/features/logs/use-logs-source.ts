import { useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';

import { restartCrawl, useCrawl } from '@/api/crawl';
import { describeError } from '@/api/errors';
import { crawlSource } from '@/api/list-source';
import {
  type LogAbout,
  logCountQueries,
  logReading,
  LogRestartedError,
  type LogRow,
} from '@/api/queries/logs';
import type { DayRange } from '@/lib/days';
import type { ListSource } from '@/lib/list-source';
import { formatCount } from '@/lib/text';

/** The entries of a range, as far as they are wanted. */
export type LogsSource = ListSource<LogRow> & {
  /** What the registry reported about the whole log. */
  about: LogAbout | undefined;
  /** Loads more, unless the user paused loading. */
  loadMore: () => void;
};

/** Loads the entries of a range, newest first; a long range pauses until more is needed. */
export function useLogsSource(range: DayRange): LogsSource {
  const client = useQueryClient();
  const definition = useMemo(() => logReading(range), [range]);
  const crawl = useCrawl(definition);
  // After a manual pause, scrolling must not resume loading.
  const [pausedByHand, setPausedByHand] = useState<DayRange | null>(null);
  const going =
    (go: () => void, byHand = false) =>
    () => {
      setPausedByHand(byHand ? range : null);
      go();
    };
  const source = crawlSource(crawl);
  const resume = going(() => {
    crawl.resume();
    // Counts that failed with the list are loaded with it.
    for (const { options } of logCountQueries(range)) {
      if (client.getQueryState(options.queryKey)?.status === 'error') {
        void client.refetchQueries({ queryKey: options.queryKey, exact: true });
      }
    }
  });
  const refresh = () => restartCrawl(client, definition);
  return {
    ...source,
    ...(crawl.error instanceof LogRestartedError && {
      error: {
        ...describeError(crawl.error),
        title: `The registry lost its place after ${formatCount(crawl.rows.length, 'entry', 'entries')}`,
        meaning:
          'Its page token expired and it sent newer entries instead of older ones; the last loaded entry could not be found again.',
        advice: 'Reload the log to see older entries.',
      },
      remedy: { label: 'Reload log', run: refresh },
    }),
    about: crawl.about,
    pause: going(crawl.pause, true),
    resume,
    loadAll: going(crawl.loadAll),
    refresh,
    loadMore: () => {
      if (crawl.reading && crawl.paused && pausedByHand !== range) resume();
    },
  };
}
