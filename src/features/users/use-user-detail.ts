import { useQuery, useQueryClient } from '@tanstack/react-query';

import { useCrawlRow } from '@/api/crawl';
import { toApiError, type ApiError } from '@/api/errors';
import { userDetail, type User, usersDirectory } from '@/api/queries/users';
import { useLastKnown } from '@/components/detail/detail-parts';

import { directoryUser } from './directory-user';

export type UserDetailState = {
  /** The user as last known, possibly from the list; stays while a dialog reports its deletion. */
  user: User | undefined;
  /** The user does not exist, as the registry reports, or as is known without a request. */
  gone: boolean;
  error: ApiError | null;
  /** Only the list could be loaded: up to Quay 3.15 read-only superusers may not request a single user. */
  listedOnly: boolean;
  reading: boolean;
  retry: () => void;
};

/**
 * Returns whether a user can be requested: a name with a slash would be another API path, whose response would be about
 * something else.
 */
export const isAskable = (username: string): boolean => !username.includes('/');

/** Refreshes a user whenever it is opened; shows the list's data until the response arrives. */
export function useUserDetail(username: string): UserDetailState {
  const client = useQueryClient();
  const possible = isAskable(username);
  const query = useQuery({
    ...userDetail(username),
    enabled: possible,
    refetchOnMount: 'always',
    placeholderData: () => directoryUser(client, username),
  });
  const error = query.error ? toApiError(query.error) : null;
  const listedOnly = error?.kind === 'forbidden';
  const listed = useCrawlRow(usersDirectory, username);
  const known = query.data ?? (listedOnly ? listed : undefined);
  const user = useLastKnown(known);

  return {
    user,
    gone: !possible || error?.kind === 'not-found',
    error: listedOnly ? null : error,
    listedOnly,
    reading: query.isFetching,
    retry: () => void query.refetch(),
  };
}
