import { act, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { useDraft } from './use-draft';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('useDraft', () => {
  it('shows at once and commits when typing pauses', () => {
    const commit = vi.fn<(value: string, again: boolean) => void>();
    const { result } = renderHook(() => useDraft('', commit));
    act(() => result.current[1]('m'));
    act(() => result.current[1]('mi'));
    expect(result.current[0]).toBe('mi');
    expect(commit).not.toHaveBeenCalled();
    act(() => void vi.advanceTimersByTime(200));
    expect(commit.mock.calls).toEqual([['mi', false]]);
  });

  it('takes what is typed in one go as one change, until it ends', () => {
    const commit = vi.fn<(value: string, again: boolean) => void>();
    const { result } = renderHook(() => useDraft('', commit));
    act(() => result.current[1]('m', 'once'));
    act(() => result.current[1]('mi', 'once'));
    act(() => result.current[1]('mir'));
    act(() => result.current[2]());
    act(() => void vi.advanceTimersByTime(200));
    act(() => result.current[1]('mira', 'once'));
    expect(commit.mock.calls).toEqual([
      ['m', false],
      ['mi', true],
      ['mir', true],
      ['mira', false],
    ]);
  });

  it('commits at once where asked to, once', () => {
    const commit = vi.fn<(value: string, again: boolean) => void>();
    const { result } = renderHook(() => useDraft('mira', commit));
    act(() => result.current[1]('mir'));
    act(() => result.current[1]('', 'once'));
    act(() => void vi.advanceTimersByTime(200));
    expect(commit.mock.calls).toEqual([['', false]]);
  });

  it('takes over a value that was changed elsewhere, but not the echo of its own', () => {
    const commit = vi.fn<(value: string, again: boolean) => void>();
    const { result, rerender } = renderHook(({ value }) => useDraft(value, commit), {
      initialProps: { value: '' },
    });
    act(() => result.current[1]('m', 'once'));
    act(() => result.current[1]('mi'));
    rerender({ value: 'm' });
    expect(result.current[0]).toBe('mi');
    rerender({ value: '' });
    expect(result.current[0]).toBe('');
    act(() => void vi.advanceTimersByTime(200));
    expect(commit.mock.calls).toEqual([['m', false]]);
  });
});
