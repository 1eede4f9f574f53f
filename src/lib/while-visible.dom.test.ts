import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { whileVisible } from './while-visible';

function setVisibility(state: DocumentVisibilityState) {
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue(state);
  document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe('whileVisible', () => {
  it('ticks while the page is visible, rests while it is hidden, and ticks at once afterwards', () => {
    const tick = vi.fn<() => void>();
    const stop = whileVisible(tick, 1_000);
    vi.advanceTimersByTime(3_000);
    expect(tick).toHaveBeenCalledTimes(3);
    setVisibility('hidden');
    expect(vi.getTimerCount()).toBe(0);
    vi.advanceTimersByTime(60_000);
    expect(tick).toHaveBeenCalledTimes(3);
    setVisibility('visible');
    expect(tick).toHaveBeenCalledTimes(4);
    vi.advanceTimersByTime(1_000);
    expect(tick).toHaveBeenCalledTimes(5);
    stop();
    setVisibility('hidden');
    setVisibility('visible');
    expect(vi.getTimerCount()).toBe(0);
    expect(tick).toHaveBeenCalledTimes(5);
  });

  it('waits for the page to become visible when it starts hidden', () => {
    setVisibility('hidden');
    const tick = vi.fn<() => void>();
    const stop = whileVisible(tick, 1_000);
    vi.advanceTimersByTime(10_000);
    expect(tick).not.toHaveBeenCalled();
    setVisibility('visible');
    expect(tick).toHaveBeenCalledOnce();
    stop();
  });
});
