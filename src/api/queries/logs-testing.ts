import { addDays, dayOf, dayStart } from '@/lib/days';

import type { LogPage, LogPlace, LogRow } from './logs';

const PAGE = 20;

const day = ({ time }: LogRow) => dayOf(time ?? 0);

export type LogRequest = Pick<LogPlace, 'range' | 'cursor'> & { inFlight: number };

function answerAfter(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const abort = () => reject(new DOMException('', 'AbortError'));
    setTimeout(() => {
      signal?.removeEventListener('abort', abort);
      resolve();
    }, milliseconds);
    signal?.addEventListener('abort', abort);
  });
}

/**
 * Creates a log with that many entries on each day, newest first, and a registry that answers for it as the real one:
 * it compares with the days of each request, and only a page without a cursor is the last one. `takes` may throw.
 */
export function testLog(
  perDay: Readonly<Record<string, number>>,
  takes: (request: LogRequest, count: number) => number = () => 30,
) {
  const rows: LogRow[] = [];
  const days = Object.keys(perDay).toSorted();
  for (const each of days.toReversed()) {
    const end = dayStart(addDays(each, 1)) ?? 0;
    const count = perDay[each] ?? 0;
    for (let at = 0; at < count; at += 1) {
      // The last second of a day, then its first one at the end; several entries share a second.
      const time = at === count - 1 ? end - 86_400_000 : end - 1000 * (1 + Math.floor(at / 3));
      const datetime = new Date(time).toUTCString().replace('GMT', '-0000');
      const entry = { kind: 'pull_repo', metadata: { at: rows.length }, ip: null, datetime };
      rows.push({ id: String(rows.length), time, entry });
    }
  }
  const requests: LogRequest[] = [];
  let inFlight = 0;
  const readPage = async ({ range, cursor, signal }: LogPlace): Promise<LogPage> => {
    inFlight += 1;
    const request = { range, cursor, inFlight };
    requests.push(request);
    const count = requests.length;
    try {
      await answerAfter(takes(request, count), signal);
    } finally {
      inFlight -= 1;
    }
    const at =
      cursor === undefined ? rows.findIndex((row) => day(row) <= range.to) : Number(cursor);
    const page = at === -1 ? [] : rows.slice(at, at + PAGE).filter((row) => day(row) >= range.from);
    const nextPage = page.length === 0 ? undefined : String(at + page.length);
    return { rows: page, nextPage, about: { otherRange: null, unavailable: null, losses: 0 } };
  };
  return { rows, requests, readPage };
}
