import { QueryClient } from '@tanstack/react-query';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { type Crawl, type CrawlDefinition, startCrawl } from './crawl';
import { patchCrawl, repeatPage } from './crawl-patch';
import { requestTicket } from './pages';

type Row = { name: string; note?: string };

const ROWS: readonly Row[] = ['a', 'b', 'c', 'd'].map((name) => ({ name }));

/** A list of two pages; the second arrives after one second. */
const definition: CrawlDefinition<Row> = {
  queryKey: ['test', 'patched'],
  rowId: ({ name }) => name,
  fetchPage: async ({ cursor }) => {
    if (cursor === undefined) return { rows: ROWS.slice(0, 2), nextPage: '2' };
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    return { rows: ROWS.slice(2), nextPage: undefined };
  },
};

let client: QueryClient;
const crawl = () => client.getQueryData<Crawl<Row>>(definition.queryKey);
const names = () => crawl()?.rows.map(({ name }) => name);

beforeEach(async () => {
  vi.useFakeTimers();
  client = new QueryClient();
  startCrawl(client, definition);
  await vi.advanceTimersByTimeAsync(10);
});
afterEach(() => {
  vi.useRealTimers();
});

/** Waits until the load is complete. */
const readToTheEnd = async () => {
  await vi.advanceTimersByTimeAsync(2_000);
  expect(crawl()?.complete).toBe(true);
};

describe('a row that was read again', () => {
  for (const [when, before] of [
    ['while the list is read', async () => undefined],
    ['when the list is complete', readToTheEnd],
  ] as const) {
    it(`takes the place of its former self: ${when}`, async () => {
      expect(names()).toEqual(['a', 'b']);
      await before();
      patchCrawl(client, definition, 'a', { name: 'a', note: 'changed' });
      await readToTheEnd();
      expect(crawl()?.rows).toEqual([{ name: 'a', note: 'changed' }, ...ROWS.slice(1)]);
    });

    it(`keeps its place under a new name, and leaves none under the old one: ${when}`, async () => {
      await before();
      patchCrawl(client, definition, 'a', { name: 'renamed' });
      expect(names()?.slice(0, 2)).toEqual(['renamed', 'b']);
      await readToTheEnd();
      expect(names()).toEqual(['renamed', 'b', 'c', 'd']);
    });

    it(`is found again under its new name by the next change: ${when}`, async () => {
      await before();
      patchCrawl(client, definition, 'b', { name: 'renamed' });
      patchCrawl(client, definition, 'renamed', { name: 'b', note: 'back' });
      await readToTheEnd();
      expect(crawl()?.rows[1]).toEqual({ name: 'b', note: 'back' });
      expect(names()).toEqual(['a', 'b', 'c', 'd']);
    });

    it(`goes when there is none any more: ${when}`, async () => {
      await before();
      patchCrawl(client, definition, 'b', null);
      await readToTheEnd();
      expect(names()).toEqual(['a', 'c', 'd']);
    });
  }

  it('goes to the end when it is new', async () => {
    await readToTheEnd();
    patchCrawl(client, definition, 'e', { name: 'e' });
    expect(names()).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  it('is left alone where only known ones are to be replaced', async () => {
    patchCrawl(client, definition, 'e', { name: 'e' }, { onlyKnown: true });
    expect(names()).toEqual(['a', 'b']);
    await readToTheEnd();
    expect(crawl()?.rows).toEqual(ROWS);
  });

  // The second page is requested before any of these and arrives after them.
  it.each<[string, () => void, readonly Row[]]>([
    [
      'that was changed',
      () => patchCrawl(client, definition, 'c', { name: 'c', note: 'new' }, { onlyKnown: true }),
      [...ROWS.slice(0, 2), { name: 'c', note: 'new' }, { name: 'd' }],
    ],
    ['that was deleted', () => patchCrawl(client, definition, 'd', null), ROWS.slice(0, 3)],
    [
      'that was renamed',
      () => patchCrawl(client, definition, 'c', { name: 'z' }),
      [...ROWS.slice(0, 2), { name: 'z' }, { name: 'd' }],
    ],
  ])('is not replaced by an older one %s, from a page on its way', async (_, write, expected) => {
    write();
    await readToTheEnd();
    expect(crawl()?.rows).toEqual(expected);
  });

  it('is replaced by the page that was requested after it', async () => {
    patchCrawl(client, definition, 'c', { name: 'c', note: 'older' });
    repeatPage(client, definition);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(crawl()).toMatchObject({ complete: true });
    expect(crawl()?.rows).toEqual(ROWS);
  });

  it('keeps what was requested later, whichever answer arrives first', async () => {
    await readToTheEnd();
    const [first, second] = [requestTicket(), requestTicket()];
    const newer = { name: 'a', note: 'newer' };
    patchCrawl(client, definition, 'a', newer, { asked: second });
    const older = { name: 'a', note: 'older' };
    expect(patchCrawl(client, definition, 'a', older, { asked: first })).toEqual(newer);
    expect(crawl()?.rows[0]).toEqual(newer);
  });

  it('is still new to a list that reaches it later, as are hundreds that were created at once', async () => {
    const created = Array.from({ length: 12 }, (_, index) => ({ name: `new ${index}` }));
    const long: CrawlDefinition<Row> = {
      ...definition,
      queryKey: ['test', 'created'],
      fetchPage: async ({ cursor }) => {
        await new Promise((resolve) => setTimeout(resolve, 10));
        if (cursor === undefined) return { rows: ROWS, nextPage: '0' };
        const at = Number(cursor);
        const isLast = at === created.length - 1;
        return { rows: created.slice(at, at + 1), nextPage: isLast ? undefined : String(at + 1) };
      },
    };
    startCrawl(client, long);
    for (const row of created) patchCrawl(client, long, row.name, row);
    await vi.advanceTimersByTimeAsync(300);
    expect(client.getQueryData<Crawl<Row>>(long.queryKey)).toMatchObject({
      complete: true,
      rows: [...created, ...ROWS],
    });
  });

  it('is new once to a list that begins again and again', async () => {
    let requests = 0;
    const endless: CrawlDefinition<Row> = {
      ...definition,
      queryKey: ['test', 'endless'],
      fetchPage: async ({ cursor }) => {
        requests += 1;
        await new Promise((resolve) => setTimeout(resolve, 10));
        return cursor === 'second'
          ? { rows: ROWS.slice(2), nextPage: 'first' }
          : { rows: ROWS.slice(0, 2), nextPage: 'second' };
      },
    };
    startCrawl(client, endless);
    await vi.advanceTimersByTimeAsync(20);
    for (const { name } of ROWS) patchCrawl(client, endless, name, { name, note: 'changed' });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(client.getQueryState(endless.queryKey)).toMatchObject({ status: 'error' });
    expect(requests).toBeLessThan(15);
  });

  it('changes nothing where no list was begun', () => {
    const other = new QueryClient();
    patchCrawl(other, definition, 'a', { name: 'a', note: 'changed' });
    expect(other.getQueryData(definition.queryKey)).toBeUndefined();
  });
});
