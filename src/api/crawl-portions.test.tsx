import { act } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { restartCrawl, startCrawl } from './crawl';
import { failure, listOf, names, pass, type Row, show } from './crawl-testing';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const keeps = ({ name }: Row) => name.endsWith('0');

/** Defines a list that loads this many rows at a time. */
function inPortions(total: number, portion: number) {
  const { definition, requests } = listOf(total);
  return { ...show({ ...definition, portion }), requests };
}

describe('a crawl in portions', () => {
  it('pauses by itself once it has a portion, and reads one more each time it is resumed', async () => {
    const { result, requests } = inPortions(1_000, 120);
    await pass(2_000);
    // Pages are 50 and 100 rows long here.
    expect(result.current).toMatchObject({ paused: true, complete: false, reading: true });
    expect(result.current.rows).toHaveLength(150);
    const sent = requests.length;
    await pass(10_000);
    expect(requests).toHaveLength(sent);
    act(() => result.current.resume());
    await pass(2_000);
    expect(result.current.paused).toBe(true);
    expect(result.current.rows).toHaveLength(350);
  });

  it('reads to the end when all of it is asked for', async () => {
    const { result } = inPortions(1_000, 120);
    await pass(2_000);
    act(() => result.current.loadAll());
    await pass(5_000);
    expect(result.current).toMatchObject({ complete: true, paused: false });
    expect(result.current.rows).toEqual(names(0, 1_000));
  });

  it('counts the rows that it does not keep, and does not hold them', async () => {
    const { definition } = listOf(1_000);
    const { result } = show({ ...definition, keeps: () => keeps, portion: 120 });
    await pass(2_000);
    expect(result.current).toMatchObject({ paused: true, complete: false });
    expect(result.current.rows).toEqual(names(0, 150).filter(keeps));
    expect(result.current).toMatchObject({ seen: 150, pages: 2 });
    act(() => result.current.loadAll());
    await pass(5_000);
    expect(result.current.complete).toBe(true);
    expect(result.current.rows).toEqual(names(0, 1_000).filter(keeps));
  });

  it('goes on after a failure as far as was asked for', async () => {
    let refused = true;
    const { definition } = listOf(1_000, ({ cursor }) =>
      refused && cursor === '550' ? failure('forbidden') : undefined,
    );
    const { result } = show({ ...definition, portion: 120 });
    await pass(2_000);
    act(() => result.current.loadAll());
    await pass(2_000);
    expect(result.current.error?.kind).toBe('forbidden');
    refused = false;
    act(() => result.current.loadAll());
    await pass(5_000);
    expect(result.current).toMatchObject({ complete: true, error: null });
  });
});

describe('a crawl of which a screen wanted only the beginning', () => {
  it('goes on when another screen wants the whole list', async () => {
    const { definition } = listOf(1_000);
    const { client, result } = show({ ...definition, portion: 120 });
    await pass(2_000);
    expect(result.current).toMatchObject({ paused: true, complete: false });
    startCrawl(client, { ...definition, portion: 120 });
    await pass(2_000);
    expect(result.current.rows).toHaveLength(150);
    startCrawl(client, definition);
    await pass(1);
    expect(result.current.paused).toBe(false);
    await pass(5_000);
    expect(result.current).toMatchObject({ complete: true, paused: false });
    expect(result.current.rows).toEqual(names(0, 1_000));
  });

  it('does not pause on the way when that is known before', async () => {
    const { definition } = listOf(1_000);
    const { client, result } = show({ ...definition, portion: 120 });
    await pass(10);
    startCrawl(client, definition);
    await pass(5_000);
    expect(result.current.complete).toBe(true);
  });

  it('stays paused when a person paused it', async () => {
    const { definition } = listOf(1_000);
    const { client, result } = show({ ...definition, portion: 300 });
    await pass(30);
    act(() => result.current.pause());
    await pass(1_000);
    startCrawl(client, definition);
    await pass(5_000);
    expect(result.current).toMatchObject({ paused: true, complete: false });
    act(() => result.current.resume());
    await pass(5_000);
    expect(result.current.complete).toBe(true);
  });

  it('is whole again after it was read anew', async () => {
    const { definition } = listOf(1_000);
    const { result } = show({ ...definition, portion: 120 });
    await pass(2_000);
    act(() => result.current.loadAll());
    await pass(5_000);
    act(() => void result.current.refresh());
    await pass(5_000);
    expect(result.current).toMatchObject({ complete: true, paused: false, reloaded: undefined });
  });
});

describe('what a crawl tells its pages and is told by them', () => {
  it('hands the row before a page to whoever reads it', async () => {
    const { definition, requests } = listOf(300);
    show(definition);
    await pass(2_000);
    expect(requests.map(({ last }) => last?.name)).toEqual([undefined, 'u49', 'u149', 'u249']);
  });

  it('keeps what the latest page said of the whole list', async () => {
    const { definition } = listOf(300);
    let pages = 0;
    const { result } = show<string>({
      ...definition,
      fetchPage: async (request) => {
        const page = await definition.fetchPage(request);
        pages += 1;
        return { ...page, about: `said on page ${pages}` };
      },
    });
    await pass(25);
    expect(result.current.about).toBe('said on page 1');
    await pass(2_000);
    expect(result.current).toMatchObject({ complete: true, about: 'said on page 4' });
  });

  it('asks for less where pages are slow, and for more where they are fast', async () => {
    const { definition, requests } = listOf(1_000);
    let slow = true;
    show({
      ...definition,
      fetchPage: async (request) => {
        if (slow) await new Promise((resolve) => setTimeout(resolve, 6_000));
        return definition.fetchPage(request);
      },
    });
    await pass(19_000);
    slow = false;
    await pass(9_000);
    expect(requests.map(({ limit }) => limit).slice(0, 7)).toEqual([50, 25, 12, 10, 10, 20, 40]);
  });
});

describe('a crawl that is begun anew', () => {
  it('forgets its rows and reads from the first page, whatever was on its way', async () => {
    let state = 'old';
    const { client, result } = show({
      queryKey: ['test', 'restarted'],
      rowId: (row: Row) => row.name,
      fetchPage: async ({ cursor }) => {
        const name = `${state}${cursor ?? 0}`;
        await new Promise((resolve) => setTimeout(resolve, 100));
        return { rows: [{ name }], nextPage: cursor === undefined ? '1' : undefined };
      },
    });
    await pass(150);
    expect(result.current.rows).toEqual([{ name: 'old0' }]);
    state = 'new';
    restartCrawl(client, { queryKey: ['test', 'restarted'] });
    await pass(1);
    expect(result.current).toMatchObject({ rows: [], complete: false, loading: true });
    await pass(1_000);
    expect(result.current.complete).toBe(true);
    expect(result.current.rows).toEqual([{ name: 'new0' }, { name: 'new1' }]);
  });
});
