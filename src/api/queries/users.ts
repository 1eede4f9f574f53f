import { queryOptions, type QueryClient } from '@tanstack/react-query';

import type { CrawlDefinition } from '../crawl';
import { patchCrawl } from '../crawl-patch';
import { ApiError, toApiError } from '../errors';
import { getInstallUser, listAllUsers } from '../generated/sdk.gen';
import type { User } from '../generated/types.gen';
import { fetchTellingCursor } from '../page-cursor';
import { requestTicket } from '../pages';

export type { User } from '../generated/types.gen';

/** All users, loaded page by page (C 1.5). */
export const usersDirectory: CrawlDefinition<User> = {
  queryKey: ['users', 'directory'],
  rowId: (user) => user.username,
  fetchPage: async ({ cursor, limit, signal, onCursor }) => {
    const query = { limit, next_page: cursor, disabled: true };
    const fetch = fetchTellingCursor(onCursor);
    const { data } = await listAllUsers({ query, fetch, ...(signal && { signal }) });
    return { rows: data.users, nextPage: data.next_page };
  },
};

/** Returns the query for one user (C 10.1); fails with kind `not-found` for organizations, robots and unknown names. */
export function userDetail(username: string) {
  return queryOptions({
    queryKey: ['users', 'detail', username],
    queryFn: async ({ client }) => {
      const asked = requestTicket();
      const { data } = await getInstallUser({ path: { username } });
      // The list and this query must not show different states: the newer one wins.
      const options = { onlyKnown: true, asked };
      const user = patchCrawl(client, usersDirectory, username, data, options);
      if (user !== null) return user;
      throw new ApiError({
        kind: 'not-found',
        operation: `GET /api/v1/superuser/users/${username}`,
      });
    },
  });
}

/**
 * Reloads one user after a write, since the response to the write is stale (C 1.3), and shows it everywhere. Returns
 * null when the user is gone, undefined when that is unknown; the write itself has succeeded. With `onlyKnown`, a user
 * that the list has not loaded yet is not added to it.
 */
export async function refetchUser(
  client: QueryClient,
  username: string,
  { onlyKnown = false } = {},
): Promise<User | null | undefined> {
  const options = userDetail(username);
  const asked = requestTicket();
  const show = (read: User | null) => {
    const user = patchCrawl(client, usersDirectory, username, read, { asked, onlyKnown });
    if (user === null) client.removeQueries({ queryKey: options.queryKey });
    else client.setQueryData(options.queryKey, user);
    return user;
  };
  try {
    return show((await getInstallUser({ path: { username } })).data);
  } catch (error) {
    if (toApiError(error).kind === 'not-found') return show(null);
    void client.invalidateQueries({ queryKey: options.queryKey });
    return undefined;
  }
}
