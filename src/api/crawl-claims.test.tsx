import { act, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { type Crawl, startCrawl, useCrawl } from './crawl';
import { failure, listOf, names, pass, type Row, show } from './crawl-testing';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A list of 500 pages that take 200 ms each. */
function longList() {
  const { definition, requests } = listOf(50_000);
  return {
    definition: {
      ...definition,
      fetchPage: async (request: Parameters<typeof definition.fetchPage>[0]) => {
        await new Promise((resolve) => setTimeout(resolve, 180));
        return definition.fetchPage(request);
      },
    },
    requests,
  };
}

const stateOf = ({ client }: Pick<ReturnType<typeof show>, 'client'>) =>
  client.getQueryData<Crawl<Row>>(['test', 'list']);

describe('a crawl whose screen was left', () => {
  it('continues for half a minute, then pauses after the request in flight, and says so', async () => {
    const { definition, requests } = longList();
    const shown = show(definition);
    await pass(1_000);
    shown.unmount();
    const before = requests.length;
    await pass(29_000);
    expect(requests.length).toBeGreaterThan(before + 100);
    await pass(2_000);
    const sent = requests.length;
    expect(stateOf(shown)).toMatchObject({ paused: true, complete: false });
    await pass(600_000);
    expect(requests).toHaveLength(sent);
  });

  it('continues from its cursor when the screen is opened again', async () => {
    const { definition, requests } = longList();
    const { client, wrapper, unmount } = show(definition);
    await pass(1_000);
    unmount();
    await pass(100_000);
    const sent = requests.length;
    startCrawl(client, definition);
    const { result } = renderHook(() => useCrawl(definition), { wrapper });
    expect(result.current).toMatchObject({ paused: false, reading: true });
    await pass(200_000);
    expect(result.current).toMatchObject({ complete: true, paused: false });
    expect(result.current.rows).toEqual(names(0, 50_000));
    expect(requests.filter(({ cursor }) => cursor === undefined)).toHaveLength(1);
    expect(requests.length).toBeGreaterThan(sent);
  });

  it('never pauses for a user who is back within half a minute', async () => {
    const { definition, requests } = longList();
    const { client, wrapper, unmount } = show(definition);
    await pass(1_000);
    unmount();
    await pass(20_000);
    startCrawl(client, definition);
    const { result } = renderHook(() => useCrawl(definition), { wrapper });
    await pass(60_000);
    expect(result.current.paused).toBe(false);
    expect(requests.length).toBeGreaterThan(390);
  });

  it('goes no further than another screen needs', async () => {
    const { definition } = longList();
    const { client, wrapper, unmount } = show(definition);
    const first = { ...definition, portion: 120 };
    await pass(1_000);
    unmount();
    startCrawl(client, first);
    const { result } = renderHook(() => useCrawl(first), { wrapper });
    await pass(25_000);
    expect(result.current).toMatchObject({ paused: false, reading: true });
    await pass(10_000);
    expect(result.current).toMatchObject({ paused: true, complete: false });
  });

  it('goes on to the end when all of it was requested', async () => {
    const { definition } = longList();
    const shown = show({ ...definition, portion: 120 });
    await pass(2_000);
    act(() => shown.result.current.loadAll());
    shown.unmount();
    await pass(200_000);
    expect(stateOf(shown)).toMatchObject({ complete: true });
  });

  it('pauses at once where no other screen shows the list, even if all of it was requested', async () => {
    const { definition, requests } = longList();
    const own = { ...definition, portion: 120, ownScreen: true };
    const { client, wrapper, result, unmount } = show(own);
    await pass(2_000);
    act(() => result.current.loadAll());
    await pass(1_000);
    unmount();
    await pass(1_000);
    const sent = requests.length;
    await pass(10_000);
    expect(requests).toHaveLength(sent);
    startCrawl(client, own);
    const again = renderHook(() => useCrawl(own), { wrapper });
    await pass(200_000);
    expect(again.result.current.complete).toBe(true);
  });

  it('sends nothing after a wait that the registry asked for', async () => {
    const { definition, requests } = listOf(1_000, (_, count) =>
      count > 2 ? failure('rate-limited', 28) : undefined,
    );
    const { unmount } = show(definition);
    await pass(10_000);
    unmount();
    await pass(25_000);
    expect(requests).toHaveLength(4);
    await pass(600_000);
    expect(requests).toHaveLength(4);
  });

  it('keeps the failure that stopped it', async () => {
    const { definition } = listOf(1_000, (_, count) =>
      count === 3 ? failure('forbidden') : undefined,
    );
    const { client, wrapper, unmount } = show(definition);
    await pass(1_000);
    unmount();
    await pass(60_000);
    startCrawl(client, definition);
    const { result } = renderHook(() => useCrawl(definition), { wrapper });
    expect(result.current.error?.kind).toBe('forbidden');
    act(() => result.current.resume());
    await pass(2_000);
    expect(result.current).toMatchObject({ complete: true, error: null });
  });

  it('stays paused when a user paused it', async () => {
    const { definition } = longList();
    const { client, wrapper, result, unmount } = show(definition);
    await pass(1_000);
    act(() => result.current.pause());
    unmount();
    await pass(60_000);
    startCrawl(client, definition);
    const again = renderHook(() => useCrawl(definition), { wrapper });
    await pass(10_000);
    expect(again.result.current).toMatchObject({ paused: true, complete: false });
  });
});

describe('the number of requests for a list', () => {
  it('is one for each hundred rows, and one more for the smaller first page', async () => {
    const { definition, requests } = listOf(10_000);
    const { result } = show(definition);
    await pass(20_000);
    expect(result.current.complete).toBe(true);
    expect(requests).toHaveLength(101);
    expect(requests.every(({ limit }) => limit > 0)).toBe(true);
  });
});
