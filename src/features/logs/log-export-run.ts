import { createAtom, type Readable } from '@tanstack/react-store';
import { ApiError, toApiError } from '@/api/errors';
import { PageWalk, StoppedError } from '@/api/pages';
import {
  type LogAbout,
  type LogPage,
  type LogPlace,
  LogRestartedError,
  type LogRow,
  readLogPage,
} from '@/api/queries/logs';
import type { LogPart } from '@/api/queries/log-stretch';
import { LogsAhead } from '@/api/queries/logs-ahead';
import { registryNow } from '@/lib/clock';
import type { DayRange } from '@/lib/days';
import type { Predicate } from '@/lib/table';

import { encodeText, GrowingFile } from './log-export-file';
import { LOG_FORMATS, type LogExportFormat } from './log-export-format';
import { type LogLines, linesOf } from './log-export-lines';

/** What goes into a file. */
export type LogExportPlan = {
  range: DayRange;
  format: LogExportFormat;
  /** All must accept an entry; the registry itself filters by days only (C 5.4). */
  predicates: readonly Predicate<LogRow>[];
  /** The same filters in words, as in "Group: Pulls". */
  filters: readonly string[];
};

/** Why an export cannot continue. */
export type LogExportHalt =
  | { why: 'stopped' }
  | { why: 'failed'; error: ApiError }
  /** The cursor led back to the beginning (C 4). */
  | { why: 'restarted' }
  /** The registry returned other days (C 5.1). */
  | { why: 'other-range'; asked: DayRange; start: string; end: string }
  /** The log cannot be searched (C 5.5). */
  | { why: 'unavailable'; message: string };

/** The progress of an export; a new object on every change. Times are in epoch milliseconds, except `since`. */
export type LogExportProgress = {
  status: 'reading' | 'paused' | 'waiting' | 'halted' | 'complete';
  /** The number of pages whose entries are in the file or were left out by the filters. */
  pages: number;
  /** The number of their entries, and of those in the file. */
  read: number;
  written: number;
  /**
   * The number of entries loaded, with those whose turn is yet to come: older days are loaded side by side. A file saved
   * now does not have them, so this tells only how far the export is.
   */
  loaded: number;
  /** Of the entries in the file, those with unexpected data. */
  odd: number;
  /** Size of the file. */
  bytes: number;
  /** The times of the first and the last entry in the file. */
  newest: number | undefined;
  oldest: number | undefined;
  /** The time of the last one of the entries `read`. */
  reached: number | undefined;
  startedAt: number;
  finishedAt: number | undefined;
  /** How long it worked before `since`, which is as returned by `performance.now()`, and undefined while it is idle. */
  worked: number;
  since: number | undefined;
  /** When the next attempt is due, after the registry asked to wait. */
  waitingUntil: number | undefined;
  /** How often the registry lost its place, and the export continued from the last entry anyway (C 4). */
  losses: number;
  halt: LogExportHalt | undefined;
};

/** An export and its controls. */
export type LogExportRun = {
  plan: LogExportPlan;
  progress: Readable<LogExportProgress>;
  /** Starts, or resumes from the same cursor after a pause, a wait or a failure. */
  go: () => void;
  /** Pauses after the current page. */
  pause: () => void;
  /** Stops immediately; what was loaded stays. */
  stop: () => void;
  /** Returns what was loaded so far. */
  file: () => { blob: Blob; sha256: string };
};

type ReadPage = (place: LogPlace) => Promise<LogPage>;

/** A response that cannot go into the file; thrown before it counts as loaded, so that it is requested again. */
class RefusedAnswer extends ApiError {
  readonly halt: LogExportHalt;

  constructor(halt: LogExportHalt) {
    super({ kind: 'unknown', operation: '' });
    this.halt = halt;
  }
}

function refusalOf(about: LogAbout, asked: DayRange): LogExportHalt | undefined {
  if (about.unavailable !== null) return { why: 'unavailable', message: about.unavailable };
  return about.otherRange ? { why: 'other-range', asked, ...about.otherRange } : undefined;
}

/** Returns how long an export has worked until now, in milliseconds. */
export const workedSoFar = ({ worked, since }: LogExportProgress): number =>
  worked + (since === undefined ? 0 : performance.now() - since);

/** Returns why the export stopped at this failure. */
function haltOf(thrown: unknown): LogExportHalt {
  if (thrown instanceof StoppedError) return { why: 'stopped' };
  if (thrown instanceof LogRestartedError) return { why: 'restarted' };
  if (thrown instanceof RefusedAnswer) return thrown.halt;
  return { why: 'failed', error: toApiError(thrown) };
}

/**
 * Loads the log of a range page by page into a file, in order. Loaded entries are never lost: whatever stops the export
 * leaves the file as it is, and if it can resume, it does so from the same cursors.
 */
export function createLogExport(
  plan: LogExportPlan,
  readPage: ReadPage = readLogPage,
): LogExportRun {
  const { type, head } = LOG_FORMATS[plan.format];
  const file = new GrowingFile(type);
  file.append(encodeText(head));
  let loaded = 0;
  const walk = new PageWalk(
    new LogsAhead(plan.range, {
      readPage: async (place) => {
        const page = await readPage(place);
        const refusal = refusalOf(page.about, place.range);
        if (refusal) throw new RefusedAnswer(refusal);
        return page;
      },
      keep: (page) => {
        loaded += page.rows.length;
        return linesOf(page, plan);
      },
    }),
  );
  let working = false;
  const progress = createAtom<LogExportProgress>({
    status: 'reading',
    pages: 0,
    read: 0,
    written: 0,
    loaded,
    odd: 0,
    bytes: file.size,
    newest: undefined,
    oldest: undefined,
    reached: undefined,
    startedAt: registryNow(),
    finishedAt: undefined,
    worked: 0,
    since: undefined,
    waitingUntil: undefined,
    losses: 0,
    halt: undefined,
  });

  const update = (change: Partial<LogExportProgress>) =>
    progress.set((before) => ({ ...before, ...change }));
  const atRest = () => ({
    worked: workedSoFar(progress.get()),
    since: undefined,
    waitingUntil: undefined,
  });
  // The registry's clock may have been set back since the start.
  const atEnd = () => ({
    ...atRest(),
    finishedAt: Math.max(progress.get().startedAt, registryNow()),
  });
  const showRest = () => {
    const { paused, waitingUntil } = walk;
    if (paused) update({ ...atRest(), status: 'paused' });
    else if (waitingUntil !== undefined) update({ status: 'waiting', waitingUntil });
    else
      update({ status: 'reading', since: progress.get().since ?? performance.now(), waitingUntil });
  };

  const take = (parts: readonly LogPart<LogLines>[]) => {
    const now = { ...progress.get() };
    for (const { kept, losses } of parts) {
      if (kept.size > 0) file.append(kept.bytes);
      now.read += kept.read;
      now.written += kept.written;
      now.odd += kept.odd;
      now.newest ??= kept.newest;
      now.oldest = kept.oldest ?? now.oldest;
      now.reached = kept.reached ?? now.reached;
      now.losses += losses;
    }
    update({
      ...now,
      pages: now.pages + parts.length,
      bytes: file.size,
      loaded,
    });
  };

  const work = async () => {
    working = true;
    walk.paused = false;
    update({ status: 'reading', halt: undefined, since: performance.now(), finishedAt: undefined });
    try {
      for await (const { rows } of walk.read(showRest)) take(rows);
      update({ ...atEnd(), status: 'complete' });
    } catch (thrown) {
      const halt = haltOf(thrown);
      update({ ...atEnd(), status: 'halted', halt });
    }
    working = false;
  };

  return {
    plan,
    progress,
    go: () => {
      if (working) walk.resume();
      else if (progress.get().status !== 'complete') void work();
    },
    pause: () => walk.pause(),
    stop: () => walk.stop(),
    file: () => ({ blob: file.blob(), sha256: file.sha256() }),
  };
}
