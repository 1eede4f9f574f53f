import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

import { useIdle } from './use-idle';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const pass = (milliseconds: number) => act(() => vi.advanceTimersByTimeAsync(milliseconds));

/** Shows a page on which a list loads for some time. */
function pageLoading(milliseconds: number) {
  const client = new QueryClient();
  void client.query({
    queryKey: ['list'],
    queryFn: () => new Promise((resolve) => setTimeout(() => resolve([]), milliseconds)),
  });
  return renderHook(useIdle, {
    wrapper: ({ children }) => (
      <QueryClientProvider client={client}>{children}</QueryClientProvider>
    ),
  }).result;
}

it.each([
  ['two seconds after the page was opened, with everything loaded', 500, 2_000],
  ['soon after a list is complete', 3_000, 4_000],
  ['at the latest after ten seconds', 60_000, 10_000],
])('begins %s', async (_when, loading, expected) => {
  const idle = pageLoading(loading);
  await pass(expected - 100);
  expect(idle.current).toBe(false);
  await pass(200);
  expect(idle.current).toBe(true);
});
