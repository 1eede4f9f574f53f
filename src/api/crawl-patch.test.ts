import { QueryClient } from '@tanstack/react-query';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { type Crawl, type CrawlDefinition, startCrawl } from './crawl';
import { patchCrawl } from './crawl-patch';

type Row = { name: string; note?: string };

const ROWS: readonly Row[] = ['a', 'b', 'c', 'd'].map((name) => ({ name }));

/** A list of two pages, the second of which comes after a second. */
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

/** Lets the reading come to its end. */
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
    // Its page was not read yet, and will bring its new state anyway.
    patchCrawl(client, definition, 'c', { name: 'c', note: 'changed' }, { onlyKnown: true });
    await readToTheEnd();
    expect(crawl()?.rows).toEqual(ROWS);
  });

  it('changes nothing where no list was begun', () => {
    const other = new QueryClient();
    patchCrawl(other, definition, 'a', { name: 'a', note: 'changed' });
    expect(other.getQueryData(definition.queryKey)).toBeUndefined();
  });
});
