import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { addDays, type DayRange } from '@/lib/days';

import { ApiError, type ErrorKind } from '../errors';
import { PageWalk, StoppedError } from '../pages';
import type { LogPage, LogPlace } from './logs';
import { LogsAhead } from './logs-ahead';
import { testLog } from './logs-testing';

const range: DayRange = { from: '2026-11-01', to: '2026-11-30' };
/** That many entries on each of the days from the 10th to the 24th. */
const days = (count: number) =>
  Object.fromEntries(Array.from({ length: 15 }, (_, at) => [addDays('2026-11-10', at), count]));

const failure = (kind: ErrorKind, retryAfter?: number) =>
  new ApiError({ kind, operation: '', retryAfter });

/** Walks through a log, and keeps the IDs of its entries; each counts as that many bytes. */
function walkThrough(
  readPage: (place: LogPlace) => Promise<LogPage>,
  asked: DayRange = range,
  bytes = 100,
) {
  let kept = 0;
  const walk = new PageWalk(
    new LogsAhead(asked, {
      readPage,
      keep: ({ rows }) => {
        kept += rows.length;
        return { ids: rows.map(({ id }) => id), size: rows.length * bytes };
      },
    }),
  );
  const ids: string[] = [];
  const go = async () => {
    try {
      for await (const { rows } of walk.read(() => undefined)) {
        ids.push(...rows.flatMap((part) => part.kept.ids));
      }
      return 'end';
    } catch (thrown) {
      return thrown;
    }
  };
  return { walk, ids, go, kept: () => kept };
}

const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);
const MUCH = 3_600_000;

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('the log, read ahead', () => {
  it.each<[string, Record<string, number>, DayRange]>([
    ['busy days', days(300), range],
    ['quiet days', days(7), range],
    ['days of whole pages', days(40), range],
    ['days without entries', { '2026-11-03': 200, '2026-11-20': 200, '2026-11-24': 200 }, range],
    ['a single day', days(300), { from: '2026-11-20', to: '2026-11-20' }],
    ['two days', days(300), { from: '2026-11-20', to: '2026-11-21' }],
    ['centuries', days(100), { from: '0001-01-01', to: '2999-12-31' }],
    ['no entries', days(100), { from: '2020-01-01', to: '2020-12-31' }],
  ])('comes out in order, each entry once: %s', async (_, perDay, asked) => {
    const { rows, readPage } = testLog(perDay);
    const { ids, go } = walkThrough(readPage, asked);
    const outcome = go();
    await pass(MUCH);
    expect(await outcome).toBe('end');
    const first = `${asked.from}T00:00:00Z`;
    const last = `${asked.to}T23:59:59Z`;
    expect(ids).toEqual(
      rows
        .filter(({ time }) => (time ?? 0) >= Date.parse(first) && (time ?? 0) <= Date.parse(last))
        .map(({ id }) => id),
    );
  });

  it('sends one request at a time at first, and never more than four', async () => {
    const { requests, readPage } = testLog(days(300));
    const { go } = walkThrough(readPage);
    const outcome = go();
    await pass(MUCH);
    expect(await outcome).toBe('end');
    const inFlight = requests.map((request) => request.inFlight);
    expect(inFlight.slice(0, 4)).toEqual([1, 1, 1, 1]);
    expect(Math.max(...inFlight)).toBe(4);
    expect(inFlight.filter((count) => count > 2).length).toBeGreaterThan(requests.length / 2);
    // One walk over the range takes 226; what is added are the ends of the claimed days.
    expect(requests.length).toBeLessThan(226 + 15);
  });

  it('asks for few days at once where they are busy, and for many where they are quiet', async () => {
    const { requests, readPage } = testLog({ ...days(7), '2026-11-24': 300 });
    const { go } = walkThrough(readPage, { from: '0001-01-01', to: '2026-11-30' });
    const outcome = go();
    await pass(MUCH);
    expect(await outcome).toBe('end');
    expect(requests.length).toBeLessThan(21 + 2 * 23);
  });

  it('sends one request at a time where the registry gets slower for more', async () => {
    const { requests, readPage } = testLog(days(300), ({ inFlight }) => 30 * inFlight);
    const { go } = walkThrough(readPage);
    const outcome = go();
    await pass(MUCH);
    expect(await outcome).toBe('end');
    const several = requests.filter(({ inFlight }) => inFlight > 1);
    expect(Math.max(...requests.map(({ inFlight }) => inFlight))).toBe(2);
    expect(several.length).toBeLessThan(requests.length / 10);
  });

  it('falls back to one request at a time when the registry gets slower later', async () => {
    const { requests, readPage } = testLog(days(300), (_, count) => (count > 100 ? 200 : 30));
    const { go } = walkThrough(readPage);
    const outcome = go();
    await pass(MUCH);
    expect(await outcome).toBe('end');
    const after = requests.slice(100, 110).map(({ inFlight }) => inFlight);
    expect(after.slice(0, 4)).toContain(4);
    expect(after.slice(5)).toEqual([1, 1, 1, 1, 1]);
  });

  it.each<[ErrorKind, number | undefined, number]>([
    ['rate-limited', 7, 7000],
    ['server', undefined, 1000],
    ['network', undefined, 1000],
  ])('waits after %s ahead of the walk, and repeats that page only', async (kind, after, wait) => {
    let failedAt = 0;
    const quiet: number[] = [];
    const { rows, requests, readPage } = testLog(days(300), ({ cursor, range: { to } }) => {
      const now = performance.now();
      if (failedAt > 0) quiet.push(now - failedAt);
      if (failedAt === 0 && cursor !== undefined && to === '2026-11-22') {
        failedAt = now;
        throw failure(kind, after);
      }
      return 30;
    });
    const { ids, go } = walkThrough(readPage);
    const outcome = go();
    await pass(MUCH);
    expect(await outcome).toBe('end');
    expect(ids).toEqual(rows.map(({ id }) => id));
    // Those in flight end, and nothing else is sent before the wait is over.
    expect(quiet[0]).toBeGreaterThanOrEqual(wait);
    const asked = requests.map(({ range: { to }, cursor }) => `${to} ${cursor ?? ''}`);
    expect(asked.length - new Set(asked).size).toBe(1);
  });

  it('leaves a day that cannot be loaded to its turn, and can go on there', async () => {
    let broken = true;
    const { rows, requests, readPage } = testLog(days(300), ({ range: { to } }) => {
      if (broken && to === '2026-11-20') throw failure('forbidden');
      return 30;
    });
    const { ids, go } = walkThrough(readPage);
    const first = go();
    await pass(MUCH);
    expect(await first).toMatchObject({ kind: 'forbidden' });
    // The days from the 21st to the 24th.
    expect(ids).toEqual(rows.slice(0, 4 * 300).map(({ id }) => id));
    expect(requests.filter(({ range: { to } }) => to === '2026-11-20')).toHaveLength(2);
    broken = false;
    const before = requests.length;
    const second = go();
    await pass(MUCH);
    expect(await second).toBe('end');
    expect(ids).toEqual(rows.map(({ id }) => id));
    const again = requests.slice(before);
    expect(again.some(({ range: { to } }) => to > '2026-11-20')).toBe(false);
  });

  it('keeps what has arrived within bounds while a day takes long', async () => {
    const { rows, requests, readPage } = testLog({
      '2026-11-24': 4000,
      '2026-11-23': 1000,
      '2026-11-22': 1000,
    });
    // Each page counts as 200 kB, so that sixty fit.
    const { ids, go, kept } = walkThrough(readPage, range, 10_000);
    const outcome = go();
    let most = 0;
    for (let at = 0; at < 200; at += 1) {
      await pass(30);
      most = Math.max(most, kept() - ids.length);
    }
    await pass(MUCH);
    expect(await outcome).toBe('end');
    expect(ids).toHaveLength(rows.length);
    expect(Math.max(...requests.map(({ inFlight }) => inFlight))).toBe(4);
    // The requests in flight when it is full still arrive.
    expect(most).toBeGreaterThan(1000);
    expect(most).toBeLessThanOrEqual(63 * 20);
  });

  it('loses and doubles nothing, whenever it is stopped', async () => {
    const { rows, readPage } = testLog(days(300));
    const { walk, ids, go } = walkThrough(readPage);
    const stopped: unknown[] = [];
    for (let at = 1; at <= 30; at += 1) {
      const outcome = go();
      await pass(47 + at);
      walk.stop();
      stopped.push(await outcome);
    }
    expect(stopped.every((outcome) => outcome instanceof StoppedError)).toBe(true);
    const last = go();
    await pass(MUCH);
    expect(await last).toBe('end');
    expect(ids).toEqual(rows.map(({ id }) => id));
  });

  it('sends nothing while it is paused', async () => {
    const { rows, requests, readPage } = testLog(days(300));
    const { walk, ids, go } = walkThrough(readPage);
    const outcome = go();
    await pass(1000);
    walk.pause();
    await pass(30);
    const sent = requests.length;
    await pass(MUCH);
    expect(requests).toHaveLength(sent);
    walk.resume();
    await pass(MUCH);
    expect(await outcome).toBe('end');
    expect(ids).toEqual(rows.map(({ id }) => id));
  });

  it('does not divide a range at days that are not those of its times', async () => {
    const { rows, requests, readPage } = testLog(days(300));
    // A registry whose days end two hours later than it prints: its 23rd has entries of the 24th.
    const shifted = async (place: LogPlace) => {
      const page = await readPage(place);
      const two = 2 * 3_600_000;
      return {
        ...page,
        rows: page.rows.map((row) => ({ ...row, time: row.time === null ? null : row.time + two })),
      };
    };
    const { ids, go } = walkThrough(shifted);
    const outcome = go();
    await pass(MUCH);
    expect(await outcome).toBe('end');
    expect(ids).toEqual(rows.map(({ id }) => id));
    expect(Math.max(...requests.map(({ inFlight }) => inFlight))).toBe(1);
  });
});
