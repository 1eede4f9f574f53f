import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import { expect, vi } from 'vitest';

import { type CrawlDefinition, startCrawl, useCrawl } from './crawl';
import { ApiError } from './errors';
import type { PageRequest } from './pages';

/** A row of the list. */
export type Row = { name: string; note?: string };
type Page = { rows: readonly Row[]; nextPage: string | undefined };

type Request = PageRequest<Row>;

/** Returns rows whose names contain the numbers from one to another. */
export const names = (from: number, to: number): Row[] =>
  Array.from({ length: to - from }, (_, index) => ({ name: `u${from + index}` }));

/** Defines a list of `total` rows whose cursor is the index of the next row; `fail` may refuse a request. */
export function listOf(
  total: number,
  fail?: (request: Request, count: number) => ApiError | undefined,
) {
  const requests: Request[] = [];
  let open = 0;
  const definition: CrawlDefinition<Row> = {
    queryKey: ['test', 'list'],
    rowId: (row) => row.name,
    fetchPage: async (request): Promise<Page> => {
      requests.push(request);
      open += 1;
      expect(open).toBe(1);
      await new Promise<void>((resolve, reject) => {
        const end = () => {
          open -= 1;
          request.signal?.removeEventListener('abort', abort);
        };
        const timer = setTimeout(() => {
          end();
          resolve();
        }, 20);
        const abort = () => {
          clearTimeout(timer);
          end();
          reject(new DOMException('', 'AbortError'));
        };
        request.signal?.addEventListener('abort', abort);
      });
      const error = fail?.(request, requests.length);
      if (error) throw error;
      const from = Number(request.cursor ?? 0);
      const to = Math.min(total, from + request.limit);
      return { rows: names(from, to), nextPage: to < total ? String(to) : undefined };
    },
  };
  return { definition, requests };
}

/** Starts loading a list and follows it as a screen does. */
export function show<About>(definition: CrawlDefinition<Row, About>) {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  startCrawl(client, definition);
  const wrapper = ({ children }: { children: ReactNode }) => (
    <QueryClientProvider client={client}>{children}</QueryClientProvider>
  );
  return { client, wrapper, ...renderHook(() => useCrawl(definition), { wrapper }) };
}

/** Advances the test's clock. */
export const pass = (milliseconds: number) => act(() => vi.advanceTimersByTimeAsync(milliseconds));
/** Creates the error of a refused page. */
export const failure = (kind: 'server' | 'rate-limited' | 'forbidden', retryAfter?: number) =>
  new ApiError({ kind, operation: 'GET /list', status: 500, retryAfter });
