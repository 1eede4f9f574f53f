import type { QueryClient } from '@tanstack/react-query';

import type { Crawl } from '@/api/crawl';
import { usersDirectory, type User } from '@/api/queries/users';

/** Returns the user from the list, without a request; undefined if the list has not reached it yet. */
export function directoryUser(client: QueryClient, username: string): User | undefined {
  const crawl = client.getQueryData<Crawl<User>>(usersDirectory.queryKey);
  return crawl?.rows.find((user) => user.username === username);
}
