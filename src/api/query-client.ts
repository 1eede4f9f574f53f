import { MutationCache, QueryClient, type QueryKey } from '@tanstack/react-query';

import { askAgain } from './sign-in-gate';

declare module '@tanstack/react-query' {
  // The library is extended by merging, which only an interface does.
  // oxlint-disable-next-line typescript/consistent-type-definitions
  interface Register {
    mutationMeta: {
      /** Prefixes of the query keys that a success makes stale. */
      invalidates?: readonly QueryKey[];
    };
  }
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
      },
      mutations: { retry: false, networkMode: 'always' },
    },
  });
  return client;
}
