import { act, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { useRowWindow } from './use-row-window';

const ROW = 20;

const rowsFrom = (first: number) => Array.from({ length: 1000 }, (_, at) => first + at);

/** Renders the window over 1,000 rows, of which ten fit into the view. */
function setUp() {
  const element = document.createElement('div');
  Object.defineProperty(element, 'clientHeight', { value: 10 * ROW });
  const scroller = { current: element };
  const { result, rerender } = renderHook(
    ({ rows }) =>
      useRowWindow({ scroller, count: rows.length, rows, rowHeight: ROW, headerHeight: 0 }),
    { initialProps: { rows: rowsFrom(0) } },
  );
  act(() => void vi.advanceTimersByTime(100));
  const scrollTo = (row: number) => {
    element.scrollTop = row * ROW;
    element.dispatchEvent(new Event('scroll'));
  };
  return { result, scrollTo, show: (first: number) => rerender({ rows: rowsFrom(first) }) };
}

describe('useRowWindow', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    vi.stubGlobal(
      'ResizeObserver',
      class {
        observe() {}
        disconnect() {}
      },
    );
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it('draws only the rows in view after a jump, and those around them once it rests', () => {
    const { result, scrollTo } = setUp();
    act(() => scrollTo(500));
    act(() => void vi.advanceTimersByTime(99));
    expect(result.current.range).toEqual({ first: 500, last: 509 });
    act(() => void vi.advanceTimersByTime(1));
    expect(result.current.range).toEqual({ first: 488, last: 521 });
  });

  it('draws what comes into view first, and keeps what was drawn around it', () => {
    const { result, scrollTo } = setUp();
    expect(result.current.range).toEqual({ first: 0, last: 21 });
    act(() => scrollTo(15));
    expect(result.current.range).toEqual({ first: 3, last: 24 });
    act(() => void vi.advanceTimersByTime(0));
    expect(result.current.range).toEqual({ first: 3, last: 36 });
  });

  it('draws other rows like a jump, but not those that only arrive', () => {
    const { result, show } = setUp();
    expect(result.current.range).toEqual({ first: 0, last: 21 });
    show(0);
    expect(result.current.range).toEqual({ first: 0, last: 21 });
    show(500);
    expect(result.current.range).toEqual({ first: 0, last: 9 });
    act(() => void vi.advanceTimersByTime(100));
    expect(result.current.range).toEqual({ first: 0, last: 21 });
  });

  it('draws the rows around a second jump that comes before those of the first', () => {
    const { result, scrollTo } = setUp();
    act(() => {
      scrollTo(500);
      vi.advanceTimersByTime(100);
      scrollTo(900);
    });
    act(() => void vi.advanceTimersByTime(100));
    expect(result.current.range).toEqual({ first: 888, last: 921 });
  });
});
