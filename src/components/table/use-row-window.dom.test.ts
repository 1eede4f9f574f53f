import { act, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { useRowWindow } from './use-row-window';

const ROW = 20;

/** Renders the window over 1,000 rows, of which ten fit into the view. */
function setUp() {
  const element = document.createElement('div');
  Object.defineProperty(element, 'clientHeight', { value: 10 * ROW });
  const scroller = { current: element };
  const { result } = renderHook(() =>
    useRowWindow({ scroller, count: 1000, rowHeight: ROW, headerHeight: 0 }),
  );
  const scrollTo = (row: number) => {
    element.scrollTop = row * ROW;
    element.dispatchEvent(new Event('scroll'));
  };
  return { result, scrollTo };
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

  it('draws only the rows in view after a jump, and those around them a frame later', () => {
    const { result, scrollTo } = setUp();
    act(() => scrollTo(500));
    expect(result.current.range).toEqual({ first: 500, last: 509 });
    act(() => void vi.advanceTimersToNextFrame());
    expect(result.current.range).toEqual({ first: 488, last: 521 });
  });

  it('draws the rows around a second jump that comes before those of the first', () => {
    const { result, scrollTo } = setUp();
    act(() => {
      scrollTo(500);
      vi.advanceTimersToNextFrame();
      scrollTo(900);
    });
    act(() => void vi.advanceTimersToNextFrame());
    expect(result.current.range).toEqual({ first: 888, last: 921 });
  });
});
