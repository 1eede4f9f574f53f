import { MutationCache, QueryClient, type QueryKey, replaceEqualDeep } from '@tanstack/react-query';

import { markOdd, oddityOf } from '@/lib/odd-rows';

import { askAgain } from './sign-in-gate';

declare module '@tanstack/react-query' {
  // oxlint-disable-next-line typescript/consistent-type-definitions -- the library is extended by merging, which only an interface does
  interface Register {
    mutationMeta: {
      /** Prefixes of the query keys that a success makes stale. */
      invalidates?: readonly QueryKey[];
    };
  }
}

/** Keeps what did not change, as the library does, and with it the marks of odd rows, which a copy would lose. */
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

/** Makes the one cache of the console; failures are shown where they happen, so nothing is retried behind the back. */
export function createQueryClient(): QueryClient {
  const client: QueryClient = new QueryClient({
    mutationCache: new MutationCache({
      // Whoever declined to sign in again may think better of it when something is to be done.
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
