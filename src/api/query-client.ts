import { MutationCache, QueryCache, QueryClient, type QueryKey } from '@tanstack/react-query';

import { toApiError } from './errors';
import { CURRENT_USER_KEY } from './queries/session';

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
  // An answer that says "signed out" may be the first sign of an expired session: ask who we are.
  const onError = (error: unknown) => {
    if (toApiError(error).kind === 'unauthenticated') {
      void client.invalidateQueries({ queryKey: CURRENT_USER_KEY });
    }
  };
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({
      onError,
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
