import { act, renderHook, waitFor } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';

import type { BuildLogEntry, RawEntries } from '@/lib/build-log';

import { readArriving } from './log-lines';
import { NO_ENTRIES, useLogLines } from './use-log-lines';

const { listeners } = vi.hoisted(() => ({
  listeners: new Set<(id: string, entries: RawEntries) => void>(),
}));
vi.mock('@/api/queries/builds', () => ({
  onArrivingEntries(listener: (id: string, entries: RawEntries) => void) {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
}));

/** Says that entries of a build’s log have arrived. */
const arrive = (id: string, entries: RawEntries) =>
  act(() => {
    for (const listener of listeners) listener(id, entries);
  });

const log = (count: number): readonly BuildLogEntry[] =>
  Array.from({ length: count }, (_, index) => ({
    message: `line ${index + 1}`,
    type: undefined,
    data: {},
  }));

describe('the lines of a long log', () => {
  it('begin at once, and are all there in the end, with those that came meanwhile', async () => {
    const { result, rerender } = renderHook(({ entries }) => useLogLines('a', entries), {
      initialProps: { entries: log(20_000) },
    });
    expect(result.current.reading).toBe(true);
    expect(result.current.log.lines).toHaveLength(3_000);
    rerender({ entries: log(20_001) });
    await waitFor(() => expect(result.current.reading).toBe(false));
    const { lines } = result.current.log;
    expect(lines).toHaveLength(20_001);
    expect(lines.findIndex(({ text }, index) => text !== `line ${index + 1}`)).toBe(-1);
  });

  it('are all there at once if they were found while it arrived', () => {
    const entries = [...log(20_000)];
    const arriving = entries.splice(0);
    for (let at = 0; at < arriving.length; at += 7_000) {
      entries.push(...arriving.slice(at, at + 7_000));
      readArriving(entries);
    }
    const seen: number[] = [];
    renderHook(() => {
      const { log: shown, reading } = useLogLines('a', entries);
      if (!reading) seen.push(shown.lines.length);
    });
    expect(new Set(seen)).toEqual(new Set([20_000]));
  });

  it('show as far as they have arrived, while the rest is on its way', () => {
    vi.useFakeTimers();
    const entries = [...log(5_000)];
    const { result, rerender } = renderHook(({ id, known }) => useLogLines(id, known), {
      initialProps: { id: 'a', known: NO_ENTRIES },
    });
    arrive('b', [...log(7)]);
    expect(result.current).toMatchObject({ reading: false, log: { lines: [] } });
    arrive('a', entries);
    expect(result.current.reading).toBe(true);
    expect(result.current.log.lines).toHaveLength(5_000);
    // Drawing each part would delay the next.
    const { lines } = result.current.log;
    entries.push(...log(100));
    arrive('a', entries);
    expect(result.current.log.lines).toBe(lines);
    vi.advanceTimersByTime(1_000);
    entries.push(...log(100));
    arrive('a', entries);
    expect(result.current.log.lines).toHaveLength(5_200);
    entries.push(...log(300));
    readArriving(entries);
    rerender({ id: 'a', known: entries });
    expect(result.current.reading).toBe(false);
    expect(result.current.log.lines).toHaveLength(5_500);
    rerender({ id: 'b', known: NO_ENTRIES });
    expect(result.current.log.lines).toEqual([]);
    vi.useRealTimers();
  });

  it('are those of another log when that replaces it', async () => {
    const { result, rerender } = renderHook(({ entries }) => useLogLines('a', entries), {
      initialProps: { entries: log(10_000) },
    });
    rerender({ entries: log(2) });
    await waitFor(() => expect(result.current.log.lines).toHaveLength(2));
    expect(result.current.reading).toBe(false);
  });
});
