import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

import type { ListSource } from '@/lib/list-source';
import { formatCount } from '@/lib/text';

import { restartCrawl, useCrawl } from './crawl';
import type { CrawlDefinition } from './crawl-reading';
import { describeError } from './errors';
import { crawlSource } from './list-source';
import { LogRestartedError, type LogRow } from './queries/logs';

/** Entries of a range of the log, as far as they are wanted. */
export type LogSource<About> = ListSource<LogRow> & {
  /** What the registry reported about the whole log. */
  about: About | undefined;
  /** Loads more, unless the user paused loading. */
  loadMore: () => void;
};

/**
 * Returns a load of the log as the source of a list. A long range pauses until more is needed.
 *
 * @param definition keep it stable (`useMemo`)
 * @param noun what a kept entry is called: "entry", "entries"
 */
export function useLogSource<About>(
  definition: CrawlDefinition<LogRow, About>,
  noun: readonly [one: string, many: string],
): LogSource<About> {
  const client = useQueryClient();
  const crawl = useCrawl(definition);
  // After a manual pause, scrolling must not resume loading.
  const [pausedByHand, setPausedByHand] = useState<unknown>(null);
  const going =
    (go: () => void, byHand = false) =>
    () => {
      setPausedByHand(byHand ? definition : null);
      go();
    };
  const resume = going(crawl.resume);
  const refresh = () => restartCrawl(client, definition);
  return {
    ...crawlSource(crawl),
    ...(crawl.error instanceof LogRestartedError && {
      error: {
        ...describeError(crawl.error),
        title: `The registry lost its place after ${formatCount(crawl.rows.length, ...noun)}`,
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
      if (crawl.reading && crawl.paused && pausedByHand !== definition) resume();
    },
  };
}
