import { act, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { useCountdown } from './use-countdown';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe('useCountdown', () => {
  it('counts to zero and stops', () => {
    const { result } = renderHook(() => useCountdown());
    expect(result.current.left).toBe(0);
    act(() => result.current.start(2));
    expect(result.current.left).toBe(2);
    act(() => void vi.advanceTimersByTime(1_000));
    expect(result.current.left).toBe(1);
    act(() => void vi.advanceTimersByTime(1_000));
    expect(result.current.left).toBe(0);
    expect(vi.getTimerCount()).toBe(0);
  });
});
