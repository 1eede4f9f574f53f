import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

import { useCrawlRow } from '@/api/crawl';
import { toApiError, type ApiError } from '@/api/errors';
import { userDetail, type User, usersDirectory } from '@/api/queries/users';

import { directoryUser } from './directory-user';

export type UserDetailState = {
  /** The user as last known, be it from the list; stays while a dialog tells of its deletion. */
  user: User | undefined;
  /** There is no such user, as the registry says, or as can be told without asking it. */
  gone: boolean;
  error: ApiError | null;
  /** Only the list could be read: up to Quay 3.15 read-only superusers may not ask for a single user. */
  listedOnly: boolean;
  reading: boolean;
  retry: () => void;
};

/** With a slash in it the name would be another path of the API, whose answer would be about something else. */
export const isAskable = (username: string): boolean => !username.includes('/');

/** Reads a user anew whenever it is opened; shows what the list knows until the answer is there. */
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
  const [last, setLast] = useState(known);
  if (known !== undefined && known !== last) setLast(known);

  return {
    user: known ?? last,
    gone: !possible || error?.kind === 'not-found',
    error: listedOnly ? null : error,
    listedOnly,
    reading: query.isFetching,
    retry: () => void query.refetch(),
  };
}
