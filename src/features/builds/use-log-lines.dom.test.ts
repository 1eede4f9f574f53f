import { renderHook, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';

import type { BuildLogEntry } from '@/lib/build-log';

import { readArriving } from './log-lines';
import { useLogLines } from './use-log-lines';

const log = (count: number): readonly BuildLogEntry[] =>
  Array.from({ length: count }, (_, index) => ({
    message: `line ${index + 1}`,
    type: undefined,
    data: {},
  }));

describe('the lines of a long log', () => {
  it('begin at once, and are all there in the end, with those that came meanwhile', async () => {
    const { result, rerender } = renderHook(({ entries }) => useLogLines(entries), {
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
      const { log: shown, reading } = useLogLines(entries);
      if (!reading) seen.push(shown.lines.length);
    });
    expect(new Set(seen)).toEqual(new Set([20_000]));
  });

  it('are those of another log when that replaces it', async () => {
    const { result, rerender } = renderHook(({ entries }) => useLogLines(entries), {
      initialProps: { entries: log(10_000) },
    });
    rerender({ entries: log(2) });
    await waitFor(() => expect(result.current.log.lines).toHaveLength(2));
    expect(result.current.reading).toBe(false);
  });
});
