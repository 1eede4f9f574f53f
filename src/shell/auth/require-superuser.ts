import type { QueryClient } from '@tanstack/react-query';
import { redirect } from '@tanstack/react-router';

import { registryConfig } from '@/api/queries/registry';
import { currentUser } from '@/api/queries/session';

/** Thrown for a signed-in user without either superuser role; ConsoleErrorPage explains it. */
export class NotASuperuser extends Error {
  override name = 'NotASuperuser';
  readonly username: string;

  constructor(username: string) {
    super(`${username} is not a superuser`);
    this.username = username;
  }
}

type Entering = { context: { queryClient: QueryClient }; location: { href: string } };

/** Admits superusers and read-only superusers to the console, and redirects signed-out users to the sign-in page. */
export async function requireSuperuser({ context, location }: Entering): Promise<void> {
  const { queryClient } = context;
  const [user] = await Promise.all([
    // Cached data is enough: moving between screens must not wait for the registry.
    queryClient.query({ ...currentUser(), staleTime: 'static' }),
    queryClient.query({ ...registryConfig(), staleTime: 'static' }),
  ]);
  if (user === null) {
    const search = location.href === '/' ? {} : { redirect: location.href };
    throw redirect({ to: '/sign-in', search, replace: true });
  }
  if (user.tier === 'none') throw new NotASuperuser(user.username);
}
