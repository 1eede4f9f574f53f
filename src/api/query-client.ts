import { MutationCache, QueryClient, type QueryKey, replaceEqualDeep } from '@tanstack/react-query';

import { markOdd, oddityOf } from '@/lib/odd-rows';

import { askAgain } from './sign-in-gate';

declare module '@tanstack/react-query' {
  // oxlint-disable-next-line typescript/consistent-type-definitions -- the library is extended by declaration merging, which only interfaces support
  interface Register {
    mutationMeta: {
      /** Prefixes of the query keys that become stale on success. */
      invalidates?: readonly QueryKey[];
    };
  }
}

/** Keeps unchanged values, as the library does, together with their odd-row marks, which a copy would lose. */
function shareRows(before: unknown, after: unknown): unknown {
  const shared: unknown = replaceEqualDeep(before, after);
  const pairs = Array.isArray(after) && Array.isArray(shared) ? after.entries() : [];
  for (const [index, row] of pairs) carryMark(row, Array.isArray(shared) ? shared[index] : null);
  carryMark(after, shared);
  return shared;
}

function carryMark(from: unknown, to: unknown): void {
  if (typeof to === 'object' && to !== null) markOdd(to, oddityOf(from));
}

/** Creates the console's single query cache. Failures are shown where they happen, so nothing is silently retried. */
export function createQueryClient(): QueryClient {
  const client: QueryClient = new QueryClient({
    mutationCache: new MutationCache({
      // A user who declined to sign in again may accept when starting a change.
      onMutate: askAgain,
      onSuccess: async (_data, _variables, _context, mutation) => {
        const keys = mutation.meta?.invalidates ?? [];
        await Promise.all(keys.map((queryKey) => client.invalidateQueries({ queryKey })));
      },
    }),
    defaultOptions: {
      queries: {
        retry: false,
        staleTime: 10_000,
        refetchOnWindowFocus: false,
        networkMode: 'always',
        structuralSharing: shareRows,
      },
      mutations: { retry: false, networkMode: 'always' },
    },
  });
  return client;
}
