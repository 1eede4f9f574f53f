import { ApiError, type ErrorKind } from '@/api/errors';
import type { LogPlace, LogRow } from '@/api/queries/logs';

import type { LogExportPlan } from './log-export-run';

/** When the newest entry of the test log was written. */
export const START = Date.UTC(2026, 10, 24, 12);
/** What a page reports in the usual case. */
export const NO_NEWS = { otherRange: null, unavailable: null, losses: 0 };

/** Returns entry number `at` of a log with one entry per second, newest first. */
export function row(at: number): LogRow {
  const time = START - at * 1000;
  const datetime = new Date(time).toUTCString().replace('GMT', '-0000');
  const kind = at % 2 === 0 ? 'push_repo' : 'pull_repo';
  return {
    id: `${time / 1000}-0`,
    time,
    entry: { kind, metadata: { repo: 'api', namespace: '=1+1' }, ip: null, datetime },
  };
}

type Answer = { error?: Error; otherRange?: { start: string; end: string } };

/** Creates a log of some pages of twenty; `answer` may change the response to a request. */
export function logOf(
  pages: number,
  answer: (count: number) => Answer | undefined = () => undefined,
) {
  const requests: LogPlace[] = [];
  const read = async (place: LogPlace) => {
    requests.push(place);
    await new Promise<void>((resolve, reject) => {
      setTimeout(resolve, 50);
      place.signal?.addEventListener('abort', () => reject(new DOMException('', 'AbortError')));
    });
    const { error, otherRange } = answer(requests.length) ?? {};
    if (error) throw error;
    const page = Number(place.cursor ?? 0);
    const rows = Array.from({ length: 20 }, (_, at) => row(page * 20 + at));
    const nextPage = page + 1 < pages ? String(page + 1) : undefined;
    return { rows, nextPage, about: { ...NO_NEWS, ...(otherRange && { otherRange }) } };
  };
  return { read, requests };
}

/** All of that log, as sent. */
export const plan: LogExportPlan = {
  range: { from: '2026-11-20', to: '2026-11-24' },
  format: 'ndjson',
  predicates: [],
  filters: [],
};
/** Creates a failure of one of its pages. */
export const failure = (kind: ErrorKind, retryAfter?: number) =>
  new ApiError({ kind, operation: 'GET /api/v1/superuser/logs', retryAfter });
/** Returns this many of its entries, newest first. */
export const entries = (count: number) => Array.from({ length: count }, (_, at) => row(at).entry);
