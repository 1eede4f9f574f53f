import type { QueryClient } from '@tanstack/react-query';
import { redirect } from '@tanstack/react-router';

import { currentUser } from '@/api/queries/session';

import { returnPath } from './return-path';

type Entering = {
  context: { queryClient: QueryClient };
  search: { redirect?: string | undefined };
};

/** Uses an existing session at once; if the registry does not respond, the sign-in page shows and reports it later. */
export async function redirectIfSignedIn({ context, search }: Entering): Promise<void> {
  const user = await context.queryClient
    .query({ ...currentUser(), staleTime: 'static' })
    .catch(() => null);
  if (user !== null) throw redirect({ href: returnPath(search.redirect), replace: true });
}
