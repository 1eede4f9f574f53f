import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

import { msSince } from '@/lib/clock';
import type { ListSource } from '@/lib/list-source';
import { formatCount } from '@/lib/text';

import { restartCrawl, startCrawl, useCrawl } from './crawl';
import type { CrawlDefinition } from './crawl-reading';
import { describeError } from './errors';
import { crawlSource } from './list-source';
import type { LogSearchAbout } from './queries/log-search';
import { LogRestartedError, type LogRow } from './queries/logs';

/** Entries of a range of the log, as far as they are wanted. */
export type LogSource<About> = ListSource<LogRow> & {
  /** What the registry reported about the whole log. */
  about: About | undefined;
  /** How many entries were loaded, kept or not, and in how many pages. */
  seen: number;
  pages: number;
  /** Loads more, unless the user paused loading. */
  loadMore: () => void;
};

/**
 * Starts loading entries of the log whose screen is opened or changed. Those that were last loaded longer than
 * `freshFor` milliseconds before their screen is entered load from the start.
 */
export function enterLog<Row, About>(
  client: QueryClient,
  definition: CrawlDefinition<Row, About>,
  { cause, freshFor }: { cause: string; freshFor: number },
): void {
  const state = client.getQueryState(definition.queryKey);
  if (cause === 'enter' && state && msSince(state.dataUpdatedAt) > freshFor) {
    restartCrawl(client, definition);
  }
  startCrawl(client, definition);
}

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
    seen: crawl.seen,
    pages: crawl.pages,
    pause: going(crawl.pause, true),
    resume,
    loadAll: going(crawl.loadAll),
    refresh,
    loadMore: () => {
      if (crawl.reading && crawl.paused && pausedByHand !== definition) resume();
    },
  };
}

/** What was found in a range of the log, as far as it is searched. */
export type LogSearchSource<Row> = ListSource<Row> &
  Pick<LogSource<LogSearchAbout>, 'about' | 'seen' | 'pages' | 'loadMore'>;

/** Returns a search of the log as the source of a list of `rows`, which its entries were made into. */
export function logSearchSource<Row>(
  log: LogSource<LogSearchAbout>,
  rows: readonly Row[],
): LogSearchSource<Row> {
  const { reading, paused, waitingUntil } = log;
  return {
    ...log,
    rows,
    loaded: rows.length,
    // Thousands of entries may come before the first one that is wanted.
    loading: log.loading || (rows.length === 0 && reading && !paused && waitingUntil === undefined),
    found: undefined,
  };
}
