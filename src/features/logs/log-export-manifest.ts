import { rangeText } from '@/lib/day-text';
import type { DayRange } from '@/lib/days';
import { formatSubject, type Subject } from '@/lib/subject';

import type { LogExportHalt, LogExportProgress } from './log-export-run';

/** A file of log entries, and what it was made of. */
export type LogFile = {
  plan: {
    range: DayRange;
    /** Also the end of its name. */
    format: string;
    /** The filters in words. */
    filters: readonly string[];
    /** Whose activity it holds, and under which other names and UUIDs; absent for the log of everybody. */
    about?: {
      subject: Subject;
      formerNames: readonly string[];
      placeholders: readonly string[];
    };
  };
  file: () => { blob: Blob; sha256: string };
};

/** What is in such a file, and why not more. A file of entries that were loaded before it took no time. */
export type LogFileState = Pick<
  LogExportProgress,
  | 'status'
  | 'pages'
  | 'read'
  | 'written'
  | 'odd'
  | 'bytes'
  | 'newest'
  | 'oldest'
  | 'reached'
  | 'losses'
  | 'finishedAt'
> &
  Partial<Pick<LogExportProgress, 'startedAt' | 'worked'>> & {
    halt: LogExportHalt | { why: 'unfinished'; because: string } | undefined;
  };

const inFileName = (subject: Subject) =>
  formatSubject(subject)
    .replaceAll(/[^\w.-]+/g, '-')
    .slice(0, 60);

/**
 * Returns a name such as `quay-logs-2026-11-18-to-2026-11-24-partial.csv`, or for one subject
 * `quay-activity-user-mira-2026-11-24.csv`.
 */
export function logExportName({ plan }: Pick<LogFile, 'plan'>, { status }: LogFileState): string {
  const { from, to } = plan.range;
  const what = plan.about ? `activity-${inFileName(plan.about.subject)}` : 'logs';
  const partial = status === 'complete' ? '' : '-partial';
  return `quay-${what}-${from === to ? from : `${from}-to-${to}`}${partial}.${plan.format}`;
}

const iso = (time: number | undefined) =>
  time === undefined ? null : new Date(time).toISOString().replace('.000Z', 'Z');

/** Explains why a file is partial, for a reader who did not see the export. */
function partialReason(halt: LogFileState['halt']): string {
  switch (halt?.why) {
    case 'failed':
      return `loading failed: ${halt.error.message}`;
    case 'restarted':
      return 'the registry lost the cursor, and the last entry could not be found again';
    case 'other-range':
      return `the registry returned other days: ${halt.start} to ${halt.end}`;
    case 'unavailable':
      return 'the log could not be searched';
    case 'unfinished':
      return halt.because;
    default:
      return 'stopped by the user';
  }
}

/** Says how much of the range a file holds, which entries only, and why not all of them. */
export function contentsText(
  { range, filters, about }: LogFile['plan'],
  { status, halt }: Pick<LogFileState, 'status' | 'halt'>,
): string {
  const days = `${rangeText(range)} (UTC days)`;
  const only = filters.length === 0 ? '' : `, only ${filters.join('; ')}`;
  if (status === 'complete') {
    if (about) return `${only === '' ? 'All activity' : 'Activity'} of ${days}${only}`;
    return only === '' ? `All of ${days}` : `${days}${only}`;
  }
  return `Part of ${about ? 'the activity of ' : ''}${days}${only}: ${halt?.why === 'failed' ? 'loading failed' : partialReason(halt)}`;
}

/** Returns a description of an exported file, as JSON to keep beside it. */
export function logExportManifest(
  run: Pick<LogFile, 'plan'>,
  progress: LogFileState,
  { sha256, registry }: { sha256: string; registry: string },
): string {
  const { plan } = run;
  const complete = progress.status === 'complete';
  const manifest = {
    file: logExportName(run, progress),
    sha256,
    bytes: progress.bytes,
    format: plan.format,
    registry,
    ...(plan.about && {
      activity_of: formatSubject(plan.about.subject),
      former_names: plan.about.formerNames,
      uuids_since_deleted: plan.about.placeholders,
    }),
    operation: 'GET /api/v1/superuser/logs',
    days: { first: plan.range.from, last: plan.range.to, zone: 'UTC', both_included: true },
    filters: plan.filters,
    contents: contentsText(plan, progress),
    entries: progress.written,
    entries_with_unexpected_data: progress.odd,
    entries_read: progress.read,
    pages_read: progress.pages,
    newest_entry: iso(progress.newest),
    oldest_entry: iso(progress.oldest),
    read_back_to: iso(progress.reached),
    times_resumed_after_lost_cursor: progress.losses,
    complete,
    partial_because: complete ? null : partialReason(progress.halt),
    started: progress.startedAt === undefined ? null : new Date(progress.startedAt).toISOString(),
    finished: iso(progress.finishedAt),
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}
