import { mutationOptions, queryOptions, type QueryClient } from '@tanstack/react-query';

import { stopCrawls } from '../crawl';
import { ApiError, toApiError } from '../errors';
import {
  getLoggedInUser,
  signIn as signInRequest,
  signOut as signOutRequest,
} from '../generated/sdk.gen';
import type { Avatar, CurrentUser } from '../generated/types.gen';
import { rememberCsrfToken } from '../session';

/** What an account may do in the console (C 1.0). */
export type Tier = 'superuser' | 'readonly' | 'none';

/** Who is signed in. */
export type SessionUser = { username: string; avatar: Avatar; tier: Tier };

/** The key of {@link currentUser}. */
export const CURRENT_USER_KEY = ['session', 'user'] as const;

// An account in both lists counts as read-only (C 1.0).
function tierOf(user: CurrentUser): Tier {
  if (user.global_readonly_super_user === true) return 'readonly';
  return user.super_user === true ? 'superuser' : 'none';
}

/** Who is signed in, or null (C 3.6). */
export function currentUser() {
  return queryOptions({
    queryKey: CURRENT_USER_KEY,
    queryFn: async (): Promise<SessionUser | null> => {
      try {
        const { data } = await getLoggedInUser();
        return { username: data.username, avatar: data.avatar, tier: tierOf(data) };
      } catch (error) {
        if (toApiError(error).kind === 'unauthenticated') return null;
        throw error;
      }
    },
    staleTime: 60_000,
  });
}

/** Why a sign-in was refused. */
export type SignInRefusal = 'credentials' | 'unverified' | 'other';

/** A sign-in that the registry refused, with the reason it gave (C 3.5). */
export class SignInError extends ApiError {
  readonly refusal: SignInRefusal;

  constructor(error: ApiError) {
    super({ ...error.details, kind: 'invalid' });
    const body: unknown = error.body;
    const says = (key: string) =>
      typeof body === 'object' && body !== null && Reflect.get(body, key) === true;
    this.refusal = says('needsEmailVerification')
      ? 'unverified'
      : says('invalidCredentials')
        ? 'credentials'
        : 'other';
  }
}

// Who is signed in is changed rather than forgotten: what shows it goes on following it.
function forgetAllButUser(client: QueryClient): void {
  stopCrawls(client);
  client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== CURRENT_USER_KEY[0] });
}

/** Signs in with the registry's own session (C 3.5); fails with a {@link SignInError} when the registry refuses. */
export const signIn = mutationOptions({
  mutationFn: async (body: { username: string; password: string }, { client }) => {
    try {
      await signInRequest({ body });
    } catch (error) {
      const failure = toApiError(error);
      throw failure.kind === 'forbidden' ? new SignInError(failure) : failure;
    }
    forgetAllButUser(client);
    await client.query({ ...currentUser(), staleTime: 0 });
  },
});

/** Ends every session of this account, everywhere (C 3.5), and forgets all that was read with it. */
export const signOut = mutationOptions({
  mutationFn: async (_: void, { client }) => {
    await signOutRequest();
    rememberCsrfToken(undefined);
    forgetAllButUser(client);
    client.setQueryData(CURRENT_USER_KEY, null);
  },
});
