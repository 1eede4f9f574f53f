import type { QueryClient } from '@tanstack/react-query';
import { redirect } from '@tanstack/react-router';

import { currentUser } from '@/api/queries/session';

import { returnPath } from './return-path';

type Entering = {
  context: { queryClient: QueryClient };
  search: { redirect?: string | undefined };
};

/** An existing session is used at once; when the registry does not answer, the sign-in page shows and says so later. */
export async function redirectIfSignedIn({ context, search }: Entering): Promise<void> {
  const user = await context.queryClient
    .query({ ...currentUser(), staleTime: 'static' })
    .catch(() => null);
  if (user !== null) throw redirect({ href: returnPath(search.redirect), replace: true });
}
