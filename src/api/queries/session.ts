import { queryOptions, type QueryClient, type QueryKey } from '@tanstack/react-query';

import { keepForAccount } from '@/lib/kept-in-browser';

import { askDirectly } from '../client';
import { stopCrawls } from '../crawl';
import { toApiError } from '../errors';
import { getLoggedInUser, listAllUsers, listServiceKeys } from '../generated/sdk.gen';
import type { Avatar, CurrentUser } from '../generated/types.gen';
import { currentCredential, dropToken } from '../session';
import { expectSignedIn, isSignInExpected, noticeSignedOut } from '../sign-in-gate';

/** What an account may do in the console (C 1.0). */
export type Tier = 'superuser' | 'readonly' | 'none';

/** Who is signed in; the name and picture are empty where the token does not tell them (C 3.2). */
export type SessionUser = {
  username: string;
  avatar: Avatar | undefined;
  tier: Tier;
  /** Whose page it was before this account was found to be signed in, until the person has taken note of it. */
  insteadOf?: string | undefined;
};

/** The key of {@link currentUser}. */
export const CURRENT_USER_KEY = ['session', 'user'] as const;

/** Whether a read of the superuser API is allowed; what keeps that from being found out is thrown. */
async function isAllowed(read: () => Promise<unknown>): Promise<boolean> {
  try {
    await read();
    return true;
  } catch (error) {
    const { kind } = toApiError(error);
    if (kind === 'forbidden' || kind === 'absent') return false;
    throw error;
  }
}

const readOneUser = () => listAllUsers({ query: { limit: 1 }, fetch: askDirectly });

/**
 * Whether an account that names no role may read the superuser API all the same: up to Quay 3.15 a read-only superuser
 * is told like an ordinary user. The keys are the one list that asks for no recent sign-in (C 1.9).
 */
async function mayRead(): Promise<boolean> {
  try {
    return await isAllowed(readOneUser);
  } catch (error) {
    if (toApiError(error).kind !== 'fresh-login') throw error;
    return isAllowed(() => listServiceKeys({ fetch: askDirectly }));
  }
}

// An account in both lists counts as read-only (C 1.0).
async function tierOf(user: CurrentUser): Promise<Tier> {
  if (user.global_readonly_super_user === true) return 'readonly';
  if (user.super_user === true) return 'superuser';
  return (await mayRead()) ? 'readonly' : 'none';
}

/** A token with `super:user` alone administers the registry without saying whose it is (C 3.2). */
async function holderOfToken(): Promise<SessionUser | null> {
  try {
    const tier = (await isAllowed(readOneUser)) ? 'superuser' : 'none';
    return { username: '', avatar: undefined, tier };
  } catch (error) {
    if (toApiError(error).kind === 'unauthenticated') return null;
    throw error;
  }
}

/** Who the credential in use belongs to; null for nobody. */
export async function readCurrentUser(): Promise<SessionUser | null> {
  try {
    const { data } = await getLoggedInUser({ fetch: askDirectly });
    return { username: data.username, avatar: data.avatar, tier: await tierOf(data) };
  } catch (error) {
    if (toApiError(error).kind !== 'unauthenticated') throw error;
    return currentCredential().mode === 'token' ? holderOfToken() : null;
  }
}

/** Notes whose page it is from now on. */
export function signedIn({ username }: SessionUser): void {
  expectSignedIn({ username });
  keepForAccount(username);
}

/** Shows who is signed in now; if that is another account than before, all that was read is dropped. */
function takeOver(client: QueryClient, known: SessionUser, user: SessionUser): SessionUser {
  // The credential is the same, so a token without a name is the very same token.
  if (known.username === user.username && known.tier === user.tier)
    return { ...user, insteadOf: known.insteadOf };
  signedIn(user);
  dropWhatWasRead(client);
  return { ...user, insteadOf: known.username };
}

/** Who is signed in, or null (C 3.6). Whoever was keeps being shown until somebody signs in again or out. */
export function currentUser() {
  return queryOptions({
    queryKey: CURRENT_USER_KEY,
    queryFn: async ({ client }): Promise<SessionUser | null> => {
      let user = await readCurrentUser();
      const known = client.getQueryData<SessionUser | null>(CURRENT_USER_KEY);
      if (user === null && known && isSignInExpected()) {
        noticeSignedOut();
        return known;
      }
      if (user === null && currentCredential().mode === 'token') {
        // The token that was kept over a reload has died meanwhile; it must not stand in the way of a session.
        dropToken();
        user = await readCurrentUser();
      }
      if (known && user) return takeOver(client, known, user);
      if (user === null) expectSignedIn(undefined);
      else signedIn(user);
      return user;
    },
    staleTime: 60_000,
  });
}

/** The person has taken note of the account that took another one's place. */
export function noteAccount(client: QueryClient): void {
  client.setQueryData(currentUser().queryKey, (user) => user && { ...user, insteadOf: undefined });
}

// What the registry says to everybody is nobody's.
const isTheirs = ({ queryKey }: { queryKey: QueryKey }) =>
  queryKey[0] !== CURRENT_USER_KEY[0] && queryKey[0] !== 'registry';

/** Forgets what one account read, under the open page of another: what is shown is read anew, and forms stay as they are. */
export function dropWhatWasRead(client: QueryClient): void {
  stopCrawls(client);
  client.removeQueries({ type: 'inactive', predicate: isTheirs });
  void client.resetQueries({ type: 'active', predicate: isTheirs });
}
