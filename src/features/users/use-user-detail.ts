import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

import { toApiError, type ApiError } from '@/api/errors';
import { userDetail, type User } from '@/api/queries/users';

import { directoryUser } from './directory-user';

export type UserDetailState = {
  /** The user as last known, be it from the list; stays while a dialog tells of its deletion. */
  user: User | undefined;
  /** There is no such user, as the registry says, or as can be told without asking it. */
  gone: boolean;
  error: ApiError | null;
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
  const [last, setLast] = useState(query.data);
  if (query.data !== undefined && query.data !== last) setLast(query.data);

  return {
    user: query.data ?? last,
    gone: !possible || error?.kind === 'not-found',
    error,
    reading: query.isFetching,
    retry: () => void query.refetch(),
  };
}
