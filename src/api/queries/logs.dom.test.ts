import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { configureClient } from '../client';
import { countedDays, type LogPage, LogRestartedError, newEntries, readLogPage } from './logs';

const range = { from: '2026-11-20', to: '2026-11-24' };
const ECHO = {
  start_time: 'Fri, 20 Nov 2026 00:00:00 -0000',
  end_time: 'Wed, 25 Nov 2026 00:00:00 -0000',
};

const entry = (second: number) => ({
  kind: 'pull_repo',
  metadata: {},
  ip: null,
  datetime: `Tue, 24 Nov 2026 03:39:${String(second).padStart(2, '0')} -0000`,
});
let asked: URL[] = [];
/** Responds with each body in turn, then repeats the last one. */
function answer(...bodies: object[]) {
  vi.stubGlobal('fetch', async (request: Request) => {
    asked.push(new URL(request.url));
    const body = bodies.length > 1 ? bodies.shift() : bodies[0];
    return new Response(JSON.stringify(body), {
      headers: { 'Content-Type': 'application/json' },
    });
  });
}

beforeEach(() => {
  asked = [];
  configureClient();
});
afterEach(() => vi.unstubAllGlobals());

const FIRST = { cursor: undefined, last: undefined };
/** Loads the page after another. */
const following = async ({ rows, nextPage }: LogPage, last = rows.at(-1)) =>
  readLogPage({ range, cursor: nextPage, last });
const seconds = ({ rows }: LogPage) => rows.map(({ time }) => new Date(time ?? 0).getUTCSeconds());
const page = (next_page: string | undefined, ...entries: object[]) => ({
  ...ECHO,
  logs: entries,
  ...(next_page !== undefined && { next_page }),
});

describe('entries without a date', () => {
  it('have a name each, and leave the others theirs', async () => {
    const undated = { kind: 'push_repo', datetime: null };
    answer(page(undefined, undated, entry(9), undated, entry(9), undated, entry(8)));
    const { rows } = await readLogPage({ range, ...FIRST });
    expect(new Set(rows.map(({ id }) => id)).size).toBe(6);
    expect(rows.map(({ entry: { kind } }) => kind)).toContain('push_repo');
  });
});

describe('a page of the log', () => {
  it('is asked for by bare days, with every page, since the cursor holds none (C 4, 5.1)', async () => {
    answer(page('a', entry(9)), page('b', entry(9)));
    const first = await readLogPage({ range, ...FIRST });
    const second = await following(first);
    expect(asked.map(({ searchParams }) => Object.fromEntries(searchParams))).toEqual([
      { starttime: '11/20/2026', endtime: '11/24/2026' },
      { starttime: '11/20/2026', endtime: '11/24/2026', next_page: 'a' },
    ]);
    expect(second.about).toEqual({ otherRange: null, unavailable: null, losses: 0 });
    // The place within that second continues from the previous page.
    const second9 = Date.UTC(2026, 10, 24, 3, 39, 9) / 1000;
    expect([first, second].map(({ rows }) => rows[0]?.id)).toEqual([
      `${second9}-0`,
      `${second9}-1`,
    ]);
  });

  it.each<[{ start_time?: string; end_time?: string }]>([
    [{ start_time: 'Mon, 23 Nov 2026 15:00:00 -0000' }],
    [{ end_time: 'Tue, 24 Nov 2026 00:00:00 -0000' }],
    [{ start_time: '' }],
  ])('of another range than was asked for is told apart: %o', async (echo) => {
    answer({ ...ECHO, ...echo, logs: [] });
    const { about } = await readLogPage({ range, cursor: undefined, last: undefined });
    expect(about.otherRange).toEqual({
      start: echo.start_time ?? ECHO.start_time,
      end: echo.end_time ?? ECHO.end_time,
    });
  });

  it('may be empty, and tells that the log cannot be searched (C 5.3, 5.5)', async () => {
    answer(page('a'), { ...page(undefined), search_unavailable: true, message: 'No token' });
    const empty = await readLogPage({ range, ...FIRST });
    expect(empty).toMatchObject({ rows: [], nextPage: expect.any(String) });
    const last = await following(empty);
    expect(last).toMatchObject({ rows: [], nextPage: undefined });
    expect(last.about.unavailable).toBe('No token');
  });
});

describe('a cursor that was forgotten (C 4)', () => {
  // Three entries; only their order distinguishes the two of the same second.
  const newest = [entry(50), entry(9), entry(9)];

  it('is made up for by the days up to the last entry, without an entry lost or doubled', async () => {
    answer(
      page('a', ...newest),
      // The beginning again, with a new entry; then the days up to the 24th, split into other pages.
      page('b', entry(55), ...newest),
      page('c', entry(55), entry(50)),
      page('d', entry(9), entry(9), entry(9)),
      page(undefined, entry(8)),
    );
    let read = await readLogPage({ range: { ...range, to: '2026-11-24' }, ...FIRST });
    let last = read.rows.at(-1);
    const rest: number[] = [];
    while (read.nextPage !== undefined) {
      read = await following(read, last);
      last = read.rows.at(-1) ?? last;
      rest.push(...seconds(read));
    }
    expect(rest).toEqual([9, 8]);
    expect(read.about.losses).toBe(1);
    expect(asked.map(({ searchParams }) => searchParams.get('next_page'))).toEqual([
      null,
      'a',
      null,
      'c',
      'd',
    ]);
  });

  it('narrows the days to that of the last entry', async () => {
    const older = { ...entry(9), datetime: 'Sun, 22 Nov 2026 03:39:09 -0000' };
    const narrowed = { end_time: 'Mon, 23 Nov 2026 00:00:00 -0000' };
    answer(
      page('a', ...newest, older),
      page('b', ...newest),
      { ...page('c', older, older), ...narrowed },
      { ...page(undefined, older), ...narrowed },
    );
    const again = await following(await readLogPage({ range, ...FIRST }));
    expect(again.rows).toHaveLength(1);
    expect(again.about).toEqual({ otherRange: null, unavailable: null, losses: 1 });
    await following(again);
    expect(asked.map(({ searchParams }) => searchParams.get('endtime'))).toEqual([
      '11/24/2026',
      '11/24/2026',
      '11/22/2026',
      '11/22/2026',
    ]);
  });

  it.each<[string, object[]]>([
    ['the last entry is not there any more', [page('c', entry(50), entry(8))]],
    ['another entry is in its place', [page('c', { ...entry(9), kind: 'push_repo' }, entry(9))]],
    ['nothing comes', [page(undefined)]],
    [
      'it is forgotten again on the way',
      [page('c', entry(55), entry(50)), page('d', entry(55), entry(50))],
    ],
  ])('is said to be lost when %s', async (_, answers) => {
    answer(page('a', entry(50), entry(9)), page('b', entry(50), entry(9)), ...answers);
    const first = await readLogPage({ range, ...FIRST });
    const last = first.rows.at(-1);
    const goOn = async () => {
      let read = first;
      while (read.nextPage !== undefined) read = await following(read, last);
    };
    await expect(goOn()).rejects.toThrow(LogRestartedError);
  });

  it('is said to be lost when nothing new comes between two losses', async () => {
    answer(page('a', entry(50), entry(9)));
    let read = await readLogPage({ range, ...FIRST });
    const last = read.rows.at(-1);
    read = await following(read, last);
    expect(read.rows).toEqual([]);
    await expect(following(read, last)).rejects.toThrow(LogRestartedError);
    expect(asked).toHaveLength(4);
  });
});

/** Creates one row for each of these seconds. */
const rowsOf = (...at: number[]) =>
  at.map((second) => ({ id: '', time: second * 1000, entry: entry(second) }));

describe('a walk through the log', () => {
  it('counts empty pages, and pages that repeat one of the same second, as no progress', () => {
    const check = newEntries();
    const brings = (...at: number[]) => check({ rows: rowsOf(...at) }).news;
    expect([brings(9, 8), brings(8, 8), brings(8, 8), brings(), brings(8, 8)]).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
    expect([brings(7, 7), brings(7, 7)]).toEqual([true, false]);
  });
});

describe('the days that are counted', () => {
  const now = Date.UTC(2026, 10, 24, 15);
  it.each([
    [
      { from: '2026-11-18', to: '2026-11-24' },
      { from: '2026-11-18', to: '2026-11-24' },
    ],
    // Later days cannot have entries.
    [
      { from: '2026-11-18', to: '9999-12-31' },
      { from: '2026-11-18', to: '2026-11-25' },
    ],
    [
      { from: '0001-01-01', to: '2026-11-24' },
      { from: '2024-11-24', to: '2026-11-24' },
    ],
    [
      { from: '2030-01-01', to: '2030-01-02' },
      { from: '2030-01-01', to: '2030-01-02' },
    ],
    [
      { from: '2030-01-01', to: '2930-01-01' },
      { from: '2928-01-02', to: '2930-01-01' },
    ],
  ])('of %o are %o', (asked, counted) => {
    expect(countedDays(asked, now)).toEqual(counted);
  });
});
