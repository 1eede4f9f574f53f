import type { ListSource } from '@/lib/list-source';

import type { CrawlControls } from './crawl';
import { describeError } from './errors';

type AnyCrawl = CrawlControls<unknown>;

/** Reloads one list after the other: the registry would get no faster by being asked for both at once (C 12.12). */
async function refreshInTurn(readings: readonly AnyCrawl[]): Promise<void> {
  for (const reading of readings) await reading.refresh();
}

/** Combines lists that load at the same time into one: complete when all are, and every control acts on all. */
export function combinedProgress(readings: readonly AnyCrawl[]) {
  const open = readings.filter((reading) => !reading.complete);
  const active = readings.filter((reading) => reading.reading);
  const waits = active.flatMap(({ waitingUntil }) => waitingUntil ?? []);
  const ends = readings.flatMap(({ finishedAt }) => finishedAt ?? []);
  const rereads = readings.some(({ reloaded }) => reloaded !== undefined);
  return {
    loaded: readings.reduce((sum, { rows }) => sum + rows.length, 0),
    complete: open.length === 0,
    reading: active.length > 0,
    paused: active.length > 0 && active.every(({ paused }) => paused),
    waitingUntil:
      waits.length > 0 && waits.length === active.length ? Math.min(...waits) : undefined,
    reloaded: rereads
      ? readings.reduce((sum, { reloaded, rows }) => sum + (reloaded ?? rows.length), 0)
      : undefined,
    // The list that finished first is the oldest data shown.
    finishedAt: open.length === 0 && ends.length > 0 ? Math.min(...ends) : undefined,
    /** The first failure of a load that has stopped. */
    error: readings.find(({ error, reading }) => error !== null && !reading)?.error ?? null,
    pause: () => active.forEach((reading) => reading.pause()),
    resume: () =>
      readings
        .filter(({ paused, complete, waitingUntil }) => paused || !complete || waitingUntil)
        .forEach((reading) => reading.resume()),
    /** Loads all of them to the end, however long they are. */
    loadAll: () => open.forEach((reading) => reading.loadAll()),
    refresh: () => void refreshInTurn(readings),
  };
}

const NO_ROWS: readonly never[] = [];

/**
 * Returns several crawls as the source of one list, with rows built from theirs. It begins when each of them has begun:
 * the rows of one would be pushed aside by those of another that sort before them.
 */
export function combinedSource<Row>(
  crawls: readonly CrawlControls<unknown>[],
  built: readonly Row[],
): ListSource<Row> {
  const { loadAll: _, ...progress } = combinedProgress(crawls);
  const loading = crawls.some((crawl) => crawl.loading);
  const rows = loading ? NO_ROWS : built;
  return {
    ...progress,
    rows,
    loaded: rows.length,
    loading,
    error: progress.error && describeError(progress.error),
  };
}
