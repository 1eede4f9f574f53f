// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { configureClient } from '../client';
import { countedDays, type LogRow, LogRestartedError, readLogPage } from './logs';

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
const rowAt = (second: number): LogRow => ({
  id: 'x-4',
  time: Date.UTC(2026, 10, 24, 3, 39, second),
  entry: entry(second),
});

let asked: URL[] = [];
function answer(body: object) {
  vi.stubGlobal('fetch', async (request: Request) => {
    asked.push(new URL(request.url));
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

describe('a page of the log', () => {
  it('is asked for by bare days, with every page, since the cursor holds none (C 4, 5.1)', async () => {
    answer({ ...ECHO, logs: [entry(9)], next_page: 'b' });
    const page = await readLogPage({ range, cursor: 'a', last: rowAt(9) });
    expect(Object.fromEntries(asked[0]?.searchParams ?? [])).toEqual({
      starttime: '11/20/2026',
      endtime: '11/24/2026',
      next_page: 'a',
    });
    expect(page.about).toEqual({ otherRange: null, unavailable: null });
    expect(page.nextPage).toBe('b');
    // The place among the entries of that second goes on from the page before.
    expect(page.rows.map(({ id }) => id)).toEqual([`${Date.UTC(2026, 10, 24, 3, 39, 9) / 1000}-5`]);
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

  it('that goes back to newer entries comes of a cursor that was forgotten (C 4)', async () => {
    answer({ ...ECHO, logs: [entry(10)], next_page: 'b' });
    await expect(readLogPage({ range, cursor: 'a', last: rowAt(9) })).rejects.toThrow(
      LogRestartedError,
    );
    // At the beginning anything may come.
    await expect(readLogPage({ range, cursor: undefined, last: rowAt(9) })).resolves.toBeDefined();
  });

  it('may be empty, and tells that the log cannot be searched (C 5.3, 5.5)', async () => {
    answer({ ...ECHO, logs: [], search_unavailable: true, message: 'No token' });
    const page = await readLogPage({ range, cursor: 'a', last: rowAt(9) });
    expect(page).toMatchObject({ rows: [], nextPage: undefined });
    expect(page.about.unavailable).toBe('No token');
  });
});

describe('the days that are counted', () => {
  const now = Date.UTC(2026, 10, 24, 15);
  it.each([
    [
      { from: '2026-11-18', to: '2026-11-24' },
      { from: '2026-11-18', to: '2026-11-24' },
    ],
    // None of them can have entries.
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
