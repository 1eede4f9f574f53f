import { act } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { type CrawlDefinition, stopCrawls } from './crawl';
import { patchCrawl } from './crawl-patch';
import { describeError } from './errors';
import { failure, listOf, names, pass, type Row, show } from './crawl-testing';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a crawl', () => {
  it('shows the first page at once and ends with the whole list, each row once', async () => {
    const { definition, requests } = listOf(1000);
    const { result } = show(definition);
    expect(result.current.loading).toBe(true);
    await pass(25);
    expect(result.current).toMatchObject({ complete: false, loading: false, reading: true });
    expect(result.current.rows).toHaveLength(50);
    await pass(2_000);
    expect(result.current).toMatchObject({ complete: true, reading: false });
    expect(result.current.rows).toEqual(names(0, 1000));
    expect(requests.every(({ limit }) => limit >= 10 && limit <= 100)).toBe(true);
  });

  it('says so at once when the very first page fails, and reads it on resuming', async () => {
    const { definition } = listOf(80, (_, count) => (count === 1 ? failure('server') : undefined));
    const { result } = show(definition);
    await pass(25);
    expect(result.current).toMatchObject({ error: { kind: 'server' }, reading: false });
    act(() => result.current.resume());
    await pass(200);
    expect(result.current).toMatchObject({ complete: true, error: null });
  });

  it('waits as long as the registry asks, then goes on from the same cursor', async () => {
    const { definition, requests } = listOf(300, (_, count) =>
      count === 3 ? failure('rate-limited', 7) : undefined,
    );
    const { result } = show(definition);
    await pass(100);
    expect(result.current.waitingUntil).toBeGreaterThan(Date.now());
    await pass(6_000);
    expect(requests).toHaveLength(3);
    await pass(2_000);
    expect(result.current).toMatchObject({ complete: true, waitingUntil: undefined });
    expect(requests[3]?.cursor).toBe(requests[2]?.cursor);
    expect(result.current.rows).toEqual(names(0, 300));
  });

  it('keeps what was read when the registry refuses, and goes on from there when asked', async () => {
    let refused = true;
    const { definition, requests } = listOf(300, ({ cursor }) =>
      refused && cursor === '150' ? failure('forbidden') : undefined,
    );
    const { result } = show(definition);
    await pass(500);
    expect(result.current).toMatchObject({ error: { kind: 'forbidden' }, complete: false });
    expect(result.current.rows).toEqual(names(0, 150));
    refused = false;
    act(() => result.current.resume());
    await pass(500);
    expect(result.current).toMatchObject({ complete: true, error: null });
    expect(result.current.rows).toEqual(names(0, 300));
    expect(requests.filter(({ cursor }) => cursor === undefined)).toHaveLength(1);
  });

  it('pauses and resumes', async () => {
    const { definition, requests } = listOf(5_000);
    const { result } = show(definition);
    await pass(100);
    act(() => result.current.pause());
    await pass(1_000);
    const sent = requests.length;
    expect(result.current).toMatchObject({ paused: true, complete: false });
    await pass(10_000);
    expect(requests).toHaveLength(sent);
    act(() => result.current.resume());
    await pass(20_000);
    expect(result.current).toMatchObject({ paused: false, complete: true });
    expect(result.current.rows).toHaveLength(5_000);
  });

  it('starts over without doubles when the cursor silently leads to the first page', async () => {
    const { definition } = listOf(300);
    let lost = true;
    const forgetful: CrawlDefinition<Row> = {
      ...definition,
      fetchPage: (request) => {
        const forget = lost && request.cursor === '150';
        if (forget) lost = false;
        return definition.fetchPage(forget ? { ...request, cursor: undefined } : request);
      },
    };
    const { result } = show(forgetful);
    await pass(2_000);
    expect(result.current.complete).toBe(true);
    expect(
      result.current.rows.toSorted((a, b) => Number(a.name.slice(1)) - Number(b.name.slice(1))),
    ).toEqual(names(0, 300));
  });

  it('keeps the old rows while it reads a complete list anew', async () => {
    const { definition } = listOf(300);
    const { result } = show(definition);
    await pass(1_000);
    act(() => void result.current.refresh());
    await pass(30);
    expect(result.current.rows).toHaveLength(300);
    expect(result.current).toMatchObject({ complete: true, reading: true });
    await pass(1_000);
    expect(result.current).toMatchObject({ complete: true, reading: false, reloaded: undefined });
  });

  it('takes in a row that was written meanwhile, and keeps it to the end', async () => {
    const { definition } = listOf(1_000);
    const { result, client } = show(definition);
    await pass(60);
    act(() => {
      patchCrawl(client, definition, 'u3', { name: 'u3', note: 'changed' });
      patchCrawl(client, definition, 'u4', null);
      patchCrawl(client, definition, 'new', { name: 'new' });
    });
    await pass(3_000);
    const { rows, complete } = result.current;
    expect(complete).toBe(true);
    expect(rows.find(({ name }) => name === 'u3')?.note).toBe('changed');
    expect(rows.some(({ name }) => name === 'u4')).toBe(false);
    expect(rows.filter(({ name }) => name === 'new')).toHaveLength(1);
  });

  it('stops at a list that sends nothing new, says so, and goes on when asked', async () => {
    const { definition, requests } = listOf(300);
    let stuck = true;
    const { result } = show({
      ...definition,
      fetchPage: async (request) => {
        const page = await definition.fetchPage(request);
        return stuck && request.cursor !== undefined
          ? { rows: [], nextPage: request.cursor }
          : page;
      },
    });
    await pass(60_000);
    expect(result.current).toMatchObject({ reading: false, complete: false });
    expect(describeError(result.current.error).title).toBe(
      'The registry sent 5 pages without new entries',
    );
    expect(result.current.rows).toEqual(names(0, 50));
    // Nothing more is sent, whether or not the screen is still open.
    expect(requests).toHaveLength(6);
    await pass(600_000);
    expect(requests).toHaveLength(6);
    stuck = false;
    act(() => result.current.resume());
    await pass(2_000);
    expect(result.current).toMatchObject({ complete: true, error: null });
    expect(result.current.rows).toEqual(names(0, 300));
  });

  it('goes on with one request at a time when it is made stale on its way', async () => {
    const { definition, requests } = listOf(1_000);
    const { client, result } = show(definition);
    await pass(70);
    act(() => void client.invalidateQueries({ queryKey: definition.queryKey }));
    await pass(3_000);
    expect(result.current.complete).toBe(true);
    expect(result.current.rows).toEqual(names(0, 1_000));
    // One more than there are pages: the request in flight was cancelled.
    expect(requests.length).toBeLessThanOrEqual(12);
  });

  it('sends nothing more once it was stopped', async () => {
    const { definition, requests } = listOf(5_000);
    const { client } = show(definition);
    await pass(100);
    stopCrawls(client);
    const sent = requests.length;
    await pass(5_000);
    expect(requests.length).toBeLessThanOrEqual(sent);
  });
});
