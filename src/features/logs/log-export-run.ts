import { toApiError, type ApiError } from '@/api/errors';
import {
  type LogAbout,
  type LogPlace,
  LogRestartedError,
  type LogRow,
  readLogPage,
} from '@/api/queries/logs';
import { registryNow } from '@/lib/clock';
import type { DayRange } from '@/lib/days';
import type { Predicate } from '@/lib/table';

import { GrowingFile } from './log-export-file';
import { LOG_FORMATS, type LogExportFormat } from './log-export-format';

/** What goes into a file. */
export type LogExportPlan = {
  range: DayRange;
  format: LogExportFormat;
  /** All must keep an entry; the registry itself selects by days only (C 5.4). */
  predicates: readonly Predicate<LogRow>[];
  /** The same filters in words, as "Group: Pulls". */
  filters: readonly string[];
};

/** Why a reading does not go on. */
export type LogExportHalt =
  | { why: 'stopped' }
  | { why: 'failed'; error: ApiError }
  /** The cursor led back to the beginning (C 4). */
  | { why: 'restarted' }
  /** The registry answered for other days (C 5.1). */
  | { why: 'other-range'; start: string; end: string }
  /** The log cannot be searched (C 5.5). */
  | { why: 'unavailable'; message: string };

/** How far an export is; a new object at every change. Times are in epoch milliseconds. */
export type LogExportProgress = {
  status: 'reading' | 'paused' | 'waiting' | 'halted' | 'complete';
  pages: number;
  /** Entries that the registry sent, and those of them that are in the file. */
  read: number;
  written: number;
  /** Of the file. */
  bytes: number;
  /** The times of the first and the last entry in the file. */
  newest: number | undefined;
  oldest: number | undefined;
  /** The time of the last entry that was read. */
  reached: number | undefined;
  startedAt: number;
  finishedAt: number | undefined;
  /** How long it was at work before `since`; `since` is undefined while it rests. */
  worked: number;
  since: number | undefined;
  /** When the next try is due, while the registry asked to wait. */
  waitingUntil: number | undefined;
  halt: LogExportHalt | undefined;
};

/** An export and its controls. */
export type LogExportRun = {
  plan: LogExportPlan;
  subscribe: (listener: () => void) => () => void;
  getSnapshot: () => LogExportProgress;
  /** Begins, or goes on from the same cursor after a pause, a wait or a failure. */
  go: () => void;
  /** After the page under way. */
  pause: () => void;
  /** At once; what was read stays. */
  stop: () => void;
  /** What was read so far. */
  file: () => { blob: Blob; sha256: string };
};

type Page = { rows: readonly LogRow[]; nextPage: string | undefined; about: LogAbout };
type ReadPage = (place: LogPlace) => Promise<Page>;

const MAX_TRIES = 5;
const MAX_WAIT = 30_000;

const WORTH_WAITING: ReadonlySet<string> = new Set(['rate-limited', 'server', 'network', 'opaque']);

/** How long to wait after so many failures in a row, in milliseconds; undefined where waiting does not help. */
function pauseAfter(tries: number, error: ApiError): number | undefined {
  if (tries >= MAX_TRIES || !WORTH_WAITING.has(error.kind)) return undefined;
  return Math.min(MAX_WAIT, (error.retryAfter ?? 0) * 1000 || 1000 * 2 ** (tries - 1));
}

/**
 * Reads the log of a range page after page into a file, one request at a time. Nothing that was read is ever lost: what
 * ends the reading leaves the file as it is, and where it can go on, it does so from the same cursor.
 */
export function createLogExport(
  plan: LogExportPlan,
  readPage: ReadPage = readLogPage,
): LogExportRun {
  const { range, predicates } = plan;
  const { type, head, line } = LOG_FORMATS[plan.format];
  const file = new GrowingFile(type);
  file.append(head);
  const listeners = new Set<() => void>();
  let place: LogPlace = { range, cursor: undefined, last: undefined };
  let ended = new AbortController();
  let wake: (() => void) | undefined;
  let wanted: 'reading' | 'paused' | 'stopped' = 'stopped';
  let working = false;
  let snapshot: LogExportProgress = {
    status: 'reading',
    pages: 0,
    read: 0,
    written: 0,
    bytes: file.size,
    newest: undefined,
    oldest: undefined,
    reached: undefined,
    startedAt: registryNow(),
    finishedAt: undefined,
    worked: 0,
    since: undefined,
    waitingUntil: undefined,
    halt: undefined,
  };

  const update = (change: Partial<LogExportProgress>) => {
    snapshot = { ...snapshot, ...change };
    for (const listener of listeners) listener();
  };
  const rest = (milliseconds?: number) =>
    new Promise<void>((resolve) => {
      const timer = milliseconds === undefined ? undefined : setTimeout(resolve, milliseconds);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  const atRest = () => ({
    worked: snapshot.worked + (snapshot.since === undefined ? 0 : registryNow() - snapshot.since),
    since: undefined,
    waitingUntil: undefined,
  });
  const halt = (why: LogExportHalt) => {
    wanted = 'stopped';
    update({ ...atRest(), status: 'halted', halt: why, finishedAt: registryNow() });
  };
  // Functions, since the compiler does not see that others change it meanwhile.
  const isPaused = () => wanted === 'paused';
  const isStopped = () => wanted === 'stopped';

  const take = ({ rows }: Page): Partial<LogExportProgress> => {
    let { newest, oldest, written } = snapshot;
    const kept = rows.filter((row) => predicates.every((keeps) => keeps(row)));
    for (const { time } of kept) {
      newest ??= time ?? undefined;
      oldest = time ?? oldest;
    }
    written += kept.length;
    if (kept.length > 0) file.append(kept.map(line).join(''));
    return {
      pages: snapshot.pages + 1,
      read: snapshot.read + rows.length,
      written,
      bytes: file.size,
      newest,
      oldest,
      reached: rows.findLast(({ time }) => time !== null)?.time ?? snapshot.reached,
    };
  };

  const work = async () => {
    let tries = 0;
    update({ status: 'reading', halt: undefined, since: registryNow(), finishedAt: undefined });
    for (;;) {
      while (isPaused()) {
        update({ ...atRest(), status: 'paused' });
        await rest();
      }
      if (isStopped()) return halt({ why: 'stopped' });
      if (snapshot.status !== 'reading') {
        update({
          status: 'reading',
          since: snapshot.since ?? registryNow(),
          waitingUntil: undefined,
        });
      }
      let page: Page;
      try {
        page = await readPage({ ...place, signal: ended.signal });
      } catch (thrown) {
        if (isStopped()) return halt({ why: 'stopped' });
        if (thrown instanceof LogRestartedError) return halt({ why: 'restarted' });
        const error = toApiError(thrown);
        tries += 1;
        const pause = pauseAfter(tries, error);
        // Nothing was read yet: better to say so at once.
        if (snapshot.pages === 0 || pause === undefined) return halt({ why: 'failed', error });
        update({ status: 'waiting', waitingUntil: registryNow() + pause });
        await rest(pause);
        continue;
      }
      tries = 0;
      const { otherRange, unavailable } = page.about;
      if (unavailable !== null) return halt({ why: 'unavailable', message: unavailable });
      if (otherRange) return halt({ why: 'other-range', ...otherRange });
      const taken = take(page);
      if (page.nextPage === undefined) {
        return update({ ...taken, ...atRest(), status: 'complete', finishedAt: registryNow() });
      }
      place = { range, cursor: page.nextPage, last: page.rows.at(-1) ?? place.last };
      update(taken);
    }
  };

  return {
    plan,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    getSnapshot: () => snapshot,
    go: () => {
      // A request that is being stopped has to end first.
      if (snapshot.status === 'complete' || (working && isStopped())) return;
      wanted = 'reading';
      wake?.();
      if (working) return;
      working = true;
      ended = new AbortController();
      void work().finally(() => {
        working = false;
      });
    },
    pause: () => {
      if (isStopped()) return;
      wanted = 'paused';
      wake?.();
    },
    stop: () => {
      wanted = 'stopped';
      ended.abort();
      wake?.();
    },
    file: () => ({ blob: file.blob(), sha256: file.sha256() }),
  };
}
