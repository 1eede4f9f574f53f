import { createHash } from 'node:crypto';

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { testLog } from '@/api/queries/logs-testing';
import { type LogPlace, LogRestartedError, type LogRow } from '@/api/queries/logs';
import { forgetTime, noteTime, registryNow } from '@/lib/clock';

import { createLogExport, type LogExportRun } from './log-export-run';
import { entries, failure, logOf, NO_NEWS, plan, row, START } from './log-export-testing';

const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);
const textOf = (run: LogExportRun) => run.file().blob.text();
const linesOf = async (run: LogExportRun) =>
  (await textOf(run))
    .trim()
    .split('\n')
    .map((line): unknown => JSON.parse(line));

const pulls = ({ entry }: LogRow) => entry.kind === 'pull_repo';

/** Three pages, the one in the middle without entries. */
const withEmptyPage = async ({ cursor }: LogPlace) => ({
  rows: cursor === '1' ? [] : [row(cursor === undefined ? 0 : 1)],
  nextPage: { undefined: '1', 1: '2' }[String(cursor)],
  about: NO_NEWS,
});

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  forgetTime();
  vi.useRealTimers();
});

describe('an export', () => {
  it('holds every entry of the range once, as the registry sent it, and says so', async () => {
    const { read, requests } = logOf(4);
    const run = createLogExport(plan, read);
    run.go();
    await pass(1_000);
    expect(run.progress.get()).toMatchObject({
      status: 'complete',
      pages: 4,
      read: 80,
      written: 80,
      newest: START,
      oldest: START - 79_000,
      reached: START - 79_000,
      halt: undefined,
    });
    expect(requests.map(({ cursor }) => cursor)).toEqual([undefined, '1', '2', '3']);
    expect(requests.map(({ last }) => last?.time)).toEqual([
      undefined,
      row(19).time,
      row(39).time,
      row(59).time,
    ]);
    expect(await linesOf(run)).toEqual(entries(80));
    const text = await textOf(run);
    expect(run.file().sha256).toBe(createHash('sha256').update(text).digest('hex'));
    expect(run.progress.get().bytes).toBe(Buffer.byteLength(text));
  });

  it('as CSV has a head, a line for each entry, and nothing that a spreadsheet computes', async () => {
    const run = createLogExport({ ...plan, format: 'csv' }, logOf(1).read);
    run.go();
    await pass(100);
    const bytes = new Uint8Array(await run.file().blob.arrayBuffer());
    // The byte-order mark, which `text()` would swallow.
    expect(Array.from(bytes.slice(0, 3))).toEqual([0xef, 0xbb, 0xbf]);
    const lines = (await textOf(run)).trimEnd().split('\r\n');
    expect(lines).toHaveLength(21);
    expect(lines[1]).toContain(",'=1+1,");
    expect(lines[1]).toMatch(/^2026-11-24T12:00:00\.000Z,push_repo,push,/);
  });

  it('keeps only what matches, and counts the rest', async () => {
    const run = createLogExport({ ...plan, predicates: [pulls] }, logOf(2).read);
    run.go();
    await pass(200);
    expect(run.progress.get()).toMatchObject({ read: 40, written: 20, newest: START - 1000 });
    expect(await linesOf(run)).toEqual(entries(40).filter(({ kind }) => kind === 'pull_repo'));
  });

  it('is the same file, byte for byte, where the registry is fast enough for four requests at once', async () => {
    const days = { '2026-11-20': 90, '2026-11-21': 150, '2026-11-23': 150, '2026-11-24': 200 };
    const { rows, requests, readPage } = testLog(days);
    const run = createLogExport(plan, readPage);
    run.go();
    await pass(280);
    const early = run.progress.get();
    // What waits for its turn is not in the file, nor counted as if it were.
    expect(early.loaded).toBeGreaterThan(early.read);
    expect(await linesOf(run)).toHaveLength(early.read);
    await pass(60_000);
    const text = rows.map(({ entry }) => `${JSON.stringify(entry)}\n`).join('');
    expect(await textOf(run)).toBe(text);
    expect(run.file().sha256).toBe(createHash('sha256').update(text).digest('hex'));
    expect(run.progress.get()).toMatchObject({
      status: 'complete',
      loaded: 590,
      read: 590,
      written: 590,
      newest: rows[0]?.time,
      oldest: rows.at(-1)?.time,
    });
    expect(Math.max(...requests.map(({ inFlight }) => inFlight))).toBeGreaterThan(2);
  });

  it('goes on over pages without entries', async () => {
    const run = createLogExport(plan, withEmptyPage);
    run.go();
    await pass(10);
    expect(run.progress.get()).toMatchObject({ status: 'complete', pages: 3, written: 2 });
  });

  it('waits when it is told to, tries the same page again, and loses nothing', async () => {
    const answers: Record<number, Error> = {
      2: failure('rate-limited', 7),
      3: failure('server'),
      4: failure('network'),
    };
    const { read, requests } = logOf(3, (count) => answers[count] && { error: answers[count] });
    const run = createLogExport(plan, read);
    run.go();
    await pass(120);
    expect(run.progress.get()).toMatchObject({ status: 'waiting', written: 20 });
    await pass(6_800);
    expect(requests).toHaveLength(2);
    await pass(200);
    expect(requests).toHaveLength(3);
    await pass(10_000);
    expect(run.progress.get()).toMatchObject({ status: 'complete', written: 60 });
    expect(requests.map(({ cursor }) => cursor)).toEqual([undefined, '1', '1', '1', '1', '2']);
    expect(await linesOf(run)).toEqual(entries(60));
  });

  it('keeps what was read when it fails for good, and goes on from the same cursor', async () => {
    let down = true;
    const { read, requests } = logOf(3, (count) =>
      down && count > 1 ? { error: failure('server') } : undefined,
    );
    const run = createLogExport(plan, read);
    run.go();
    await pass(60_000);
    expect(requests).toHaveLength(6);
    expect(run.progress.get()).toMatchObject({
      status: 'halted',
      written: 20,
      halt: { why: 'failed', error: { kind: 'server' } },
    });
    expect(await linesOf(run)).toEqual(entries(20));
    down = false;
    run.go();
    await pass(1_000);
    expect(run.progress.get()).toMatchObject({ status: 'complete', halt: undefined });
    expect(await linesOf(run)).toEqual(entries(60));
  });

  it('says at once when the very first page fails', async () => {
    const run = createLogExport(
      plan,
      logOf(3, (count) => (count === 1 ? { error: failure('server') } : undefined)).read,
    );
    run.go();
    await pass(60);
    expect(run.progress.get()).toMatchObject({ status: 'halted', halt: { why: 'failed' } });
  });

  it('does not wait where that would not help', async () => {
    const run = createLogExport(
      plan,
      logOf(3, (count) => (count === 2 ? { error: failure('forbidden') } : undefined)).read,
    );
    run.go();
    await pass(120);
    expect(run.progress.get()).toMatchObject({ halt: { why: 'failed' }, written: 20 });
  });

  it.each<[string, number]>([
    ['empty pages', 0],
    ['the same page', 20],
  ])('stops at a log that sends only %s, and can go on', async (_, rows) => {
    let stuck = true;
    const { read, requests } = logOf(3);
    const run = createLogExport(plan, async (place) => {
      const page = await read(place);
      return stuck && place.cursor !== undefined
        ? { ...page, rows: Array.from({ length: rows }, () => row(19)), nextPage: place.cursor }
        : page;
    });
    run.go();
    await pass(600_000);
    expect(run.progress.get()).toMatchObject({
      status: 'halted',
      halt: { why: 'failed', error: { kind: 'stalled' } },
    });
    // The first request; the same page counts as progress once.
    expect(requests).toHaveLength(6 + Math.sign(rows));
    stuck = false;
    run.go();
    await pass(1_000);
    expect(run.progress.get()).toMatchObject({ status: 'complete', halt: undefined });
  });

  it('notices that the registry began anew, and has no entry twice', async () => {
    const run = createLogExport(
      plan,
      logOf(4, (count) => (count === 3 ? { error: new LogRestartedError() } : undefined)).read,
    );
    run.go();
    await pass(1_000);
    expect(run.progress.get()).toMatchObject({ status: 'halted', halt: { why: 'restarted' } });
    expect(await linesOf(run)).toEqual(entries(40));
  });

  it('does not take entries of other days than were asked for', async () => {
    const otherRange = { start: 'Mon', end: 'Wed' };
    const run = createLogExport(
      plan,
      logOf(4, (count) => (count === 2 ? { otherRange } : undefined)).read,
    );
    run.go();
    await pass(1_000);
    expect(run.progress.get()).toMatchObject({
      status: 'halted',
      halt: { why: 'other-range', start: 'Mon', end: 'Wed' },
      written: 20,
    });
  });

  it('can be paused and goes on where it was', async () => {
    const { read, requests } = logOf(5);
    const run = createLogExport(plan, read);
    run.go();
    await pass(70);
    run.pause();
    await pass(60_000);
    expect(run.progress.get()).toMatchObject({ status: 'paused', written: 40 });
    expect(run.progress.get().worked).toBeLessThan(1_000);
    expect(requests).toHaveLength(2);
    run.go();
    await pass(1_000);
    expect(await linesOf(run)).toEqual(entries(100));
  });

  it('took as long as it did, and ended no sooner than it began, if the clock moves back', async () => {
    const run = createLogExport(plan, logOf(2).read);
    run.go();
    await pass(70);
    const [told, sent] = [registryNow() - 60_000, performance.now()];
    noteTime({ told, sent, received: sent });
    await pass(1_000);
    const { worked, startedAt, finishedAt } = run.progress.get();
    expect(registryNow()).toBeLessThan(startedAt);
    expect(worked).toBe(100);
    expect(finishedAt).toBe(startedAt);
  });

  it('can be stopped within a request or a wait, and goes on all the same', async () => {
    const { read } = logOf(5, (count) => (count === 4 ? { error: failure('server') } : undefined));
    const run = createLogExport(plan, read);
    run.go();
    await pass(120);
    run.stop();
    await pass(1);
    expect(run.progress.get()).toMatchObject({
      status: 'halted',
      halt: { why: 'stopped' },
      written: 40,
    });
    run.go();
    await pass(60);
    expect(run.progress.get().status).toBe('waiting');
    run.stop();
    await pass(1);
    expect(run.progress.get()).toMatchObject({ status: 'halted', halt: { why: 'stopped' } });
    run.go();
    await pass(1_000);
    expect(await linesOf(run)).toEqual(entries(100));
  });
});
