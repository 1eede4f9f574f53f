import { QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query';
import { act, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { polling } from './polling';

const pass = (milliseconds: number) => act(() => vi.advanceTimersByTimeAsync(milliseconds));

async function setVisibility(state: DocumentVisibilityState) {
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue(state);
  document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
  await pass(0);
}

/** Shows a query that is polled every five seconds until `end` is called. */
async function poll() {
  const requests = vi.fn<() => Promise<number>>(() => Promise.resolve(1));
  let every: number | false = 5_000;
  const client = new QueryClient({
    defaultOptions: { queries: { refetchOnWindowFocus: false, staleTime: 10_000 } },
  });
  renderHook(
    () => useQuery({ queryKey: ['polled'], queryFn: requests, ...polling<number>(() => every) }),
    {
      wrapper: ({ children }) => (
        <QueryClientProvider client={client}>{children}</QueryClientProvider>
      ),
    },
  );
  await pass(0);
  return {
    requests,
    end: () => {
      every = false;
    },
  };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe('polling', () => {
  it('sends nothing while the page is hidden, and once what is due when it is visible again', async () => {
    const { requests } = await poll();
    await pass(10_000);
    expect(requests).toHaveBeenCalledTimes(3);
    await setVisibility('hidden');
    await pass(600_000);
    expect(requests).toHaveBeenCalledTimes(3);
    await setVisibility('visible');
    expect(requests).toHaveBeenCalledTimes(4);
    await pass(4_900);
    expect(requests).toHaveBeenCalledTimes(4);
    await pass(200);
    expect(requests).toHaveBeenCalledTimes(5);
  });

  it('sends nothing at once after a look at another tab, nor when polling has ended', async () => {
    const { requests, end } = await poll();
    await pass(1_000);
    await setVisibility('hidden');
    await pass(1_000);
    await setVisibility('visible');
    expect(requests).toHaveBeenCalledTimes(1);
    end();
    await pass(5_000);
    const sent = requests.mock.calls.length;
    await setVisibility('hidden');
    await pass(600_000);
    await setVisibility('visible');
    expect(requests).toHaveBeenCalledTimes(sent);
  });
});
