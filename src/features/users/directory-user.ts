import type { QueryClient } from '@tanstack/react-query';

import type { Crawl } from '@/api/crawl';
import { usersDirectory, type User } from '@/api/queries/users';

/** The user as the list knows it, without a request; undefined if the list has not come to it yet. */
export function directoryUser(client: QueryClient, username: string): User | undefined {
  const crawl = client.getQueryData<Crawl<User>>(usersDirectory.queryKey);
  return crawl?.rows.find((user) => user.username === username);
}
