import type { DayRange } from '@/lib/days';

import type { CrawlDefinition } from '../crawl';
import { type LogAbout, logReading, type LogRow } from './logs';

/**
 * The registry has no list of builds (C 1.24). These kinds of log entries are all that builds leave behind (C 5.7): one
 * when a build is requested, and one when it is cancelled. No entry says how a build ended.
 */
const KINDS: ReadonlySet<string> = new Set(['build_dockerfile', 'cancel_build']);

/** The log cannot be filtered by kind (C 5.4), so one build may stand among thousands of other entries. */
const PORTION = 2_000;

/** What is known of the log that a list of builds is made of. */
export type BuildsAbout = LogAbout & {
  /** Time of the oldest loaded entry of any kind, in epoch milliseconds; null until one is loaded. */
  backTo: number | null;
};

/**
 * Defines the entries that builds left in a range of days, newest first: a walk through the whole log that keeps only
 * those (C 1.6).
 */
export function buildReading(range: DayRange): CrawlDefinition<LogRow, BuildsAbout> {
  const log = logReading(range);
  return {
    ...log,
    queryKey: ['builds', 'entries', range.from, range.to],
    keeps: ({ entry }) => KINDS.has(entry.kind ?? ''),
    portion: PORTION,
    fetchPage: async (request) => {
      const page = await log.fetchPage(request);
      const about = page.about ?? { otherRange: null, unavailable: null, losses: 0 };
      const oldest = page.rows.findLast(({ time }) => time !== null) ?? request.last;
      return { ...page, about: { ...about, backTo: oldest?.time ?? null } };
    },
  };
}
