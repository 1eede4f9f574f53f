import type { DayRange } from '@/lib/days';

import { logSearch } from './log-search';

/**
 * The registry has no list of builds (C 1.24). These kinds of log entries are all that builds leave behind (C 5.7): one
 * when a build is requested, and one when it is cancelled. No entry says how a build ended.
 */
const KINDS: ReadonlySet<string> = new Set(['build_dockerfile', 'cancel_build']);

/** Defines the entries that builds left in a range of days, newest first. */
export const buildReading = (range: DayRange) =>
  logSearch(range, {
    queryKey: ['builds', 'entries', range.from, range.to],
    keeps:
      () =>
      ({ entry }) =>
        KINDS.has(entry.kind ?? ''),
  });
