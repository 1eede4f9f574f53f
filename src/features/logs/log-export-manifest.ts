import type { LogExportHalt, LogExportProgress, LogExportRun } from './log-export-run';

/** Returns a name such as `quay-logs-2026-11-18-to-2026-11-24-partial.csv`. */
export function logExportName({ plan }: LogExportRun, { status }: LogExportProgress): string {
  const { from, to } = plan.range;
  const partial = status === 'complete' ? '' : '-partial';
  return `quay-logs-${from === to ? from : `${from}-to-${to}`}${partial}.${plan.format}`;
}

const iso = (time: number | undefined) =>
  time === undefined ? null : new Date(time).toISOString().replace('.000Z', 'Z');

/** Explains why a file is partial, for a reader who did not see the export. */
export function partialReason(halt: LogExportHalt | undefined): string {
  switch (halt?.why) {
    case 'failed':
      return `loading failed: ${halt.error.message}`;
    case 'restarted':
      return 'the registry lost the cursor, and the last entry could not be found again';
    case 'other-range':
      return `the registry returned other days: ${halt.start} to ${halt.end}`;
    case 'unavailable':
      return 'the log could not be searched';
    default:
      return 'stopped by the user';
  }
}

/** Returns a description of an exported file, as JSON to keep beside it. */
export function logExportManifest(
  run: LogExportRun,
  progress: LogExportProgress,
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
    operation: 'GET /api/v1/superuser/logs',
    days: { first: plan.range.from, last: plan.range.to, zone: 'UTC', both_included: true },
    filters: plan.filters,
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
    started: new Date(progress.startedAt).toISOString(),
    finished: iso(progress.finishedAt),
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}
