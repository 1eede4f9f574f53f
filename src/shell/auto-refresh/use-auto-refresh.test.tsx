import { act, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { permitRefresh } from '@/api/refresh-permit';
import { askNobody, openGate } from '@/api/sign-in-gate';
import { registryNow } from '@/lib/clock';

import { useAutoRefresh } from './use-auto-refresh';

vi.mock('@/api/refresh-permit');
vi.mock('@/api/sign-in-gate', { spy: true });

const MINUTE = 60_000;

/** Lets time pass in steps, as what changes within one is drawn only at its end. */
async function pass(milliseconds: number) {
  for (let left = milliseconds; left >= 0; left -= 500)
    await act(() => vi.advanceTimersByTimeAsync(Math.min(left, 500)));
}

/** Shows a list that was just loaded and takes five seconds to reload. */
function show(minutes = 1) {
  const state = { reading: false, paused: false, finishedAt: registryNow() };
  const refresh = vi.fn<() => void>(() => {
    state.reading = true;
    setTimeout(() => {
      Object.assign(state, { reading: false, finishedAt: registryNow() });
      hook.rerender({ every: minutes });
    }, 2_500);
    hook.rerender({ every: minutes });
  });
  const pause = vi.fn<() => void>(() => {
    state.paused = true;
    hook.rerender({ every: minutes });
  });
  const resume = vi.fn<() => void>(() => {
    state.paused = false;
    hook.rerender({ every: minutes });
  });
  const hook = renderHook(
    ({ every }: { every: number }) =>
      useAutoRefresh(
        {
          screen: 'users',
          progress: { loaded: 100, waitingUntil: undefined, pause, resume, refresh, ...state },
        },
        every,
      ),
    { initialProps: { every: minutes } },
  );
  return { ...hook, state, refresh, pause, resume };
}

async function setVisibility(state: DocumentVisibilityState) {
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue(state);
  document.dispatchEvent(new Event('visibilitychange'));
  await pass(0);
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.mocked(permitRefresh).mockReset().mockResolvedValue('go');
  vi.mocked(askNobody).mockClear();
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe('useAutoRefresh', () => {
  it('refreshes one interval after the last load, again and again', async () => {
    const { refresh, result } = show();
    await pass(59_000);
    expect(refresh).not.toHaveBeenCalled();
    await pass(2_000);
    expect(refresh).toHaveBeenCalledOnce();
    expect(result.current.running).toBe(true);
    await pass(4_000);
    expect(result.current.running).toBe(false);
    await pass(MINUTE);
    expect(refresh).toHaveBeenCalledTimes(2);
  });

  it('sends nothing until somebody has signed in', async () => {
    vi.mocked(permitRefresh).mockResolvedValue('sign-in');
    const { refresh, result } = show();
    await pass(10 * MINUTE);
    expect(permitRefresh).toHaveBeenCalledOnce();
    expect(result.current.hold).toBe('sign-in');
    vi.mocked(permitRefresh).mockResolvedValue('go');
    act(openGate);
    await pass(2_000);
    expect(refresh).toHaveBeenCalledOnce();
  });

  it('stops if a sign-in was needed on the way', async () => {
    vi.mocked(askNobody).mockReturnValue(() => true);
    const { refresh, result } = show();
    await pass(10 * MINUTE);
    expect(refresh).toHaveBeenCalledOnce();
    expect(result.current.hold).toBe('sign-in');
  });

  it('waits as long as the registry asks', async () => {
    vi.mocked(permitRefresh).mockResolvedValueOnce({ waitSeconds: 300 });
    const { refresh, result } = show();
    await pass(5 * MINUTE);
    expect(refresh).not.toHaveBeenCalled();
    expect(result.current.hold).toBe('waiting');
    await pass(2 * MINUTE);
    expect(refresh).toHaveBeenCalledOnce();
  });

  it('leaves a load alone that the user began meanwhile', async () => {
    const { refresh, state, rerender } = show();
    vi.mocked(permitRefresh).mockImplementation(() => {
      state.reading = true;
      rerender({ every: 1 });
      return new Promise((resolve) => {
        setTimeout(() => resolve('go'), 1_000);
      });
    });
    await pass(5 * MINUTE);
    expect(refresh).not.toHaveBeenCalled();
    expect(askNobody).not.toHaveBeenCalled();
  });

  it('pauses a load while the tab is hidden', async () => {
    const { refresh, pause, resume } = show();
    await pass(61_000);
    expect(refresh).toHaveBeenCalledOnce();
    await setVisibility('hidden');
    expect(pause).toHaveBeenCalledOnce();
    await setVisibility('visible');
    expect(resume).toHaveBeenCalledOnce();
  });

  it('lets requests ask again when its screen is left', async () => {
    const end = vi.fn<() => boolean>(() => false);
    vi.mocked(askNobody).mockReturnValue(end);
    const { unmount } = show();
    await pass(61_000);
    expect(end).not.toHaveBeenCalled();
    unmount();
    expect(end).toHaveBeenCalledOnce();
  });
});
