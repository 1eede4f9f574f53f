import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { StalledError } from './errors';
import { newRows, type Page, PageWalk, StoppedError } from './pages';

type Row = { id: string };
const rows = (...ids: (string | number)[]): Row[] => ids.map((id) => ({ id: String(id) }));

/** Creates a walk whose pages a function returns by cursor; records the time of each request. */
function walkOf(
  pageAt: (cursor: string | undefined, count: number) => Pick<Page<Row>, 'rows' | 'nextPage'>,
) {
  const requests: { cursor: string | undefined; at: number }[] = [];
  const walk = new PageWalk<Row>({
    fetchPage: async ({ cursor }) => {
      requests.push({ cursor, at: Date.now() });
      await new Promise((resolve) => setTimeout(resolve, 5));
      return pageAt(cursor, requests.length);
    },
    progress: newRows((row) => row.id),
  });
  return { walk, requests };
}

/** Starts loading, until the end or a failure. */
function reader(walk: PageWalk<Row>) {
  const read: string[] = [];
  const outcome = (async () => {
    for await (const { rows: found } of walk.read(() => undefined)) {
      read.push(...found.map(({ id }) => id));
    }
    return 'end' as const;
  })().catch((thrown: unknown) => thrown);
  return { read, outcome };
}

async function loadAll(walk: PageWalk<Row>) {
  const { read, outcome } = reader(walk);
  await vi.advanceTimersByTimeAsync(600_000);
  return { read, outcome: await outcome };
}

/** Returns the highest number of requests within one second. */
const busiestSecond = (requests: readonly { at: number }[]) =>
  Math.max(
    ...requests.map(
      ({ at }) => requests.filter((other) => other.at >= at && other.at < at + 1000).length,
    ),
  );

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a list that announces pages for ever', () => {
  it.each<[string, Parameters<typeof walkOf>[0], number]>([
    ['the same first page', () => ({ rows: rows('a', 'b'), nextPage: 'x' }), 6],
    [
      'empty pages',
      (cursor) => ({ rows: cursor === undefined ? rows('a', 'b') : [], nextPage: 'x' }),
      6,
    ],
    [
      'a cursor that was used already',
      (cursor) => ({
        rows: rows(cursor ?? 0),
        nextPage: cursor === '2' ? '1' : String(Number(cursor ?? 0) + 1),
      }),
      8,
    ],
    [
      'a circle back to the first page',
      (cursor) => ({ rows: rows(cursor ?? 0), nextPage: String((Number(cursor ?? 0) + 1) % 5) }),
      5 + 12,
    ],
    [
      'known rows under new cursors',
      (_, count) => ({ rows: rows(count === 1 ? 'a' : 'b'), nextPage: `n${count}` }),
      7,
    ],
  ])('is given up: %s', async (_, pageAt, expected) => {
    const { walk, requests } = walkOf(pageAt);
    const { outcome } = await loadAll(walk);
    expect(outcome).toBeInstanceOf(StalledError);
    expect(requests).toHaveLength(expected);
    // Continuing loads as many pages again, slowly.
    await loadAll(walk);
    const more = requests.slice(expected);
    expect(more.length).toBeLessThanOrEqual(12);
    expect(busiestSecond(more)).toBeLessThanOrEqual(4);
  });

  it('is read on from where it was once new rows come', async () => {
    let stuck = true;
    const { walk, requests } = walkOf((cursor) =>
      cursor === undefined
        ? { rows: rows('a'), nextPage: '1' }
        : { rows: stuck ? [] : rows('b'), nextPage: stuck ? '1' : undefined },
    );
    expect((await loadAll(walk)).read).toEqual(['a']);
    stuck = false;
    expect(await loadAll(walk)).toEqual({ read: ['b'], outcome: 'end' });
    expect(requests.filter(({ cursor }) => cursor === undefined)).toHaveLength(1);
  });

  it('is not taken for one because of single empty pages (C 5.3)', async () => {
    const { walk, requests } = walkOf((cursor) => {
      const at = Number(cursor ?? 0);
      return { rows: at % 2 === 0 ? rows(at) : [], nextPage: at < 40 ? String(at + 1) : undefined };
    });
    const { read, outcome } = await loadAll(walk);
    expect(outcome).toBe('end');
    expect(read).toHaveLength(21);
    // And it is as fast as the registry.
    expect((requests.at(-1)?.at ?? 0) - (requests[0]?.at ?? 0)).toBe(40 * 5);
  });

  it('walks once over all known pages after the registry forgot a cursor, to what comes after them', async () => {
    let forgotten = false;
    const { walk } = walkOf((cursor) => {
      const forget = cursor === '20' && !forgotten;
      if (forget) forgotten = true;
      const at = forget ? 0 : Number(cursor ?? 0);
      return { rows: rows(at), nextPage: at < 30 ? String(at + 1) : undefined };
    });
    const { read, outcome } = await loadAll(walk);
    expect(outcome).toBe('end');
    expect(new Set(read).size).toBe(31);
  });
});

describe('a walk', () => {
  it('requests the page under way once more when a write may have changed it', async () => {
    const { walk, requests } = walkOf((cursor, count) => ({
      rows: rows(`${cursor ?? 'first'}-${count}`),
      nextPage: cursor === undefined ? '1' : undefined,
    }));
    const { read, outcome } = reader(walk);
    await vi.advanceTimersByTimeAsync(7);
    walk.repeatPage();
    await vi.advanceTimersByTimeAsync(100);
    expect(await outcome).toBe('end');
    expect(read).toEqual(['first-1', '1-3']);
    expect(requests.map(({ cursor }) => cursor)).toEqual([undefined, '1', '1']);
  });

  it('is taken over by whoever reads it next, without a page lost or doubled', async () => {
    const { walk, requests } = walkOf((cursor) => {
      const at = Number(cursor ?? 0);
      return { rows: rows(at), nextPage: at < 9 ? String(at + 1) : undefined };
    });
    const first = reader(walk);
    await vi.advanceTimersByTimeAsync(12);
    const second = await loadAll(walk);
    expect(await first.outcome).toBeInstanceOf(StoppedError);
    expect([...first.read, ...second.read]).toEqual(
      Array.from({ length: 10 }, (_, at) => String(at)),
    );
    // One request was cancelled when the second reader started.
    expect(requests).toHaveLength(11);
  });
});

/** Creates a walk over five pages, each of which tells a cursor 5 ms before it has been checked. */
function earlyWalk(tell = (next: string) => next) {
  const requests: string[] = [];
  const walk = new PageWalk<Row>({
    fetchPage: async ({ cursor = '0', onCursor }) => {
      requests.push(cursor);
      await new Promise((resolve) => setTimeout(resolve, 5));
      const nextPage = cursor === '4' ? undefined : String(Number(cursor) + 1);
      if (nextPage !== undefined) onCursor?.(tell(nextPage));
      await new Promise((resolve) => setTimeout(resolve, 5));
      return { rows: rows(cursor), nextPage };
    },
    progress: newRows((row) => row.id),
  });
  return { walk, requests };
}

describe('a walk that is told the next cursor early', () => {
  const ALL = ['0', '1', '2', '3', '4'];

  it('requests the next page meanwhile, and each page once', async () => {
    const { walk, requests } = earlyWalk();
    const { read, outcome } = reader(walk);
    await vi.advanceTimersByTimeAsync(6);
    expect(requests).toEqual(['0', '1']);
    expect(read).toEqual([]);
    await vi.advanceTimersByTimeAsync(100);
    expect(await outcome).toBe('end');
    expect({ read, requests }).toEqual({ read: ALL, requests: ALL });
  });

  it('does not use what was requested at another cursor than the page has', async () => {
    const { walk, requests } = earlyWalk((next) => (next === '2' ? '4' : next));
    expect(await loadAll(walk)).toEqual({ read: ALL, outcome: 'end' });
    expect(requests).toEqual(['0', '1', '4', '2', '3', '4']);
  });

  it('requests nothing ahead while it is paused, or what nobody wants yet', async () => {
    const { walk, requests } = earlyWalk();
    const read: string[] = [];
    const wanted: number[] = [];
    const outcome = (async () => {
      const reading = walk.read(
        () => undefined,
        (count) => {
          wanted.push(count);
          return false;
        },
      );
      for await (const page of reading) {
        read.push(...page.rows.map(({ id }) => id));
        if (read.length === 2) walk.pause();
      }
    })();
    await vi.advanceTimersByTimeAsync(6);
    expect(requests).toEqual(['0']);
    await vi.advanceTimersByTimeAsync(100);
    expect(requests).toEqual(['0', '1']);
    walk.resume();
    await vi.advanceTimersByTimeAsync(6);
    walk.pause();
    await vi.advanceTimersByTimeAsync(100);
    walk.resume();
    await vi.advanceTimersByTimeAsync(100);
    await outcome;
    expect({ read, requests }).toEqual({ read: ALL, requests: ALL });
    expect(wanted[0]).toBe(50);
  });

  it('requests a page again that a write made outdated, and nothing ahead of it', async () => {
    const { walk, requests } = earlyWalk();
    const { read, outcome } = reader(walk);
    await vi.advanceTimersByTimeAsync(12);
    expect(requests).toEqual(['0', '1', '2']);
    walk.repeatPage();
    await vi.advanceTimersByTimeAsync(100);
    expect(await outcome).toBe('end');
    expect(read).toEqual(ALL);
    expect(requests).toEqual(['0', '1', '2', '1', '2', '3', '4']);
  });
});
