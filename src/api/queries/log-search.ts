import type { DayRange } from '@/lib/days';

import type { CrawlDefinition } from '../crawl';
import { type LogAbout, logReading, type LogRow } from './logs';

/** The log cannot be filtered (C 5.4), so one wanted entry may stand among thousands of others. */
const PORTION = 2_000;

/** What is known of a log that is searched. */
export type LogSearchAbout = LogAbout & {
  /** Time of the oldest loaded entry, kept or not, in epoch milliseconds; null until one is loaded. */
  backTo: number | null;
};

/**
 * Defines some of the entries of a range of days, newest first: a walk through the whole log that keeps only those (C
 * 1.6).
 */
export function logSearch(
  range: DayRange,
  search: Required<Pick<CrawlDefinition<LogRow>, 'queryKey' | 'keeps'>>,
): CrawlDefinition<LogRow, LogSearchAbout> {
  const log = logReading(range);
  return {
    ...log,
    ...search,
    portion: PORTION,
    fetchPage: async (request) => {
      const page = await log.fetchPage(request);
      const about = page.about ?? { otherRange: null, unavailable: null, losses: 0 };
      const oldest = page.rows.findLast(({ time }) => time !== null) ?? request.last;
      return { ...page, about: { ...about, backTo: oldest?.time ?? null } };
    },
  };
}
