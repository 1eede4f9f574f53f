import type { LogSearchSource } from '@/api/log-source';
import { registryNow } from '@/lib/clock';
import type { Zone } from '@/lib/dates';
import type { DayRange } from '@/lib/days';
import type { Subject } from '@/lib/subject';

import { encodeText, GrowingFile } from '../log-export-file';
import { logFormats } from '../log-export-format';
import { factsOf } from '../log-export-lines';
import type { LogFile, LogFileState } from '../log-export-manifest';
import { activityExport } from './activity-list';
import { activityReport } from './activity-report';
import type { Activity, ActivityRow } from './activity-rows';

export const ACTIVITY_FORMATS = ['csv', 'ndjson', 'html'] as const;
export type ActivityFormat = (typeof ACTIVITY_FORMATS)[number];

/** Returns the formats of the log's export, and the report. */
export const activityFormats = (subject: Subject) => ({
  ...logFormats(activityExport(subject)),
  html: {
    label: 'Report for printing',
    type: 'text/html;charset=utf-8',
    holds:
      'For people. The statement, the summary and the entries by day, as one self-contained HTML file.',
  },
});

type ActivityFileOptions = {
  subject: Subject;
  range: DayRange;
  /** What the file holds of the source, and the filters in words that chose it. */
  rows: readonly ActivityRow[];
  filters: readonly string[];
  source: Omit<LogSearchSource<ActivityRow>, 'rows'>;
  trail: Activity['trail'];
  format: ActivityFormat;
  registry: string;
  /** For the times in a report. */
  zone: Zone;
};

/** Writes entries into a file, with what its statement says of it. */
export function makeActivityFile(options: ActivityFileOptions): {
  file: LogFile;
  state: LogFileState;
} {
  const { subject, range, rows, filters, source, trail, format, registry, zone } = options;
  const { formerNames, placeholders } = trail;
  const plan = { range, format, filters, about: { subject, formerNames, placeholders } };
  const halt = haltOf(options);
  const state: LogFileState = {
    ...factsOf(rows),
    status: halt ? 'halted' : 'complete',
    pages: source.pages,
    read: source.seen,
    bytes: 0,
    reached: source.about?.backTo ?? undefined,
    losses: source.about?.losses ?? 0,
    finishedAt: registryNow(),
    halt,
  };
  const formats = activityFormats(subject);
  const file = new GrowingFile(formats[format].type);
  if (format === 'html') {
    file.append(encodeText(activityReport(rows, { subject, registry, plan, state, zone })));
  } else {
    const { head, line } = formats[format];
    file.append(encodeText(head));
    for (const row of rows) file.append(encodeText(line(row)));
  }
  return {
    file: { plan, file: () => ({ blob: file.blob(), sha256: file.sha256() }) },
    state: { ...state, bytes: file.size },
  };
}

/** Returns why a file does not hold the whole range; undefined if it does. */
function haltOf({ source, range }: ActivityFileOptions): LogFileState['halt'] {
  const { complete, paused, error, about } = source;
  if (about?.otherRange) return { why: 'other-range', asked: range, ...about.otherRange };
  if (complete) return undefined;
  if (error) return { why: 'unfinished', because: `loading failed: ${error.title}` };
  return {
    why: 'unfinished',
    because: paused ? 'loading was paused' : 'the rest was still loading',
  };
}
