import { queryOptions, type QueryClient, type QueryKey } from '@tanstack/react-query';

import { keepForAccount } from '@/lib/kept-in-browser';

import { askDirectly } from '../client';
import { stopCrawls } from '../crawl';
import { toApiError } from '../errors';
import { getLoggedInUser, listAllUsers } from '../generated/sdk.gen';
import type { Avatar, CurrentUser } from '../generated/types.gen';
import { currentCredential, dropToken } from '../session';
import { expectSignedIn, isSignInExpected, noticeSignedOut } from '../sign-in-gate';

/** What an account may do in the console (C 1.0). */
export type Tier = 'superuser' | 'readonly' | 'none';

/** The signed-in account; name and picture are empty where the token does not reveal them (C 3.2). */
export type SessionUser = {
  username: string;
  avatar: Avatar | undefined;
  tier: Tier;
  /** Whether the credential may act for the account itself: a session, or a token with `user:admin` (C 3.2, 13.2). */
  userAdmin: boolean;
  /** The account whose page this was before; set until the user has acknowledged the change. */
  insteadOf?: string | undefined;
};

/** The key of {@link currentUser}. */
export const CURRENT_USER_KEY = ['session', 'user'] as const;

/** Whether a read of the superuser API is allowed; throws any failure that leaves it open. */
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
 * Whether an account without a role may still read the superuser API: up to Quay 3.15 a read-only superuser looks like
 * an ordinary user. The keys are the only list that needs no recent sign-in (C 1.9).
 */
async function mayRead(): Promise<boolean> {
  try {
    return await isAllowed(readOneUser);
  } catch (error) {
    if (toApiError(error).kind !== 'fresh-login') throw error;
    // Few accounts get here, and no screen begins with the keys.
    const { listServiceKeys } = await import('../generated/sdk/service-keys.gen');
    return isAllowed(() => listServiceKeys({ fetch: askDirectly }));
  }
}

// An account in both lists counts as read-only (C 1.0).
async function tierOf(user: CurrentUser): Promise<Tier> {
  if (user.global_readonly_super_user === true) return 'readonly';
  if (user.super_user === true) return 'superuser';
  return (await mayRead()) ? 'readonly' : 'none';
}

/** Returns the account of a token with only `super:user`, which manages the registry but names no owner (C 3.2). */
async function holderOfToken(): Promise<SessionUser | null> {
  try {
    const tier = (await isAllowed(readOneUser)) ? 'superuser' : 'none';
    return { username: '', avatar: undefined, tier, userAdmin: false };
  } catch (error) {
    if (toApiError(error).kind === 'unauthenticated') return null;
    throw error;
  }
}

/** Returns the account of the current credential; null for none. */
export async function readCurrentUser(): Promise<SessionUser | null> {
  try {
    const { data } = await getLoggedInUser({ fetch: askDirectly });
    const { username, avatar } = data;
    // A token with `user:read` alone is not told the e-mail address (C 3.6).
    const userAdmin = currentCredential().mode === 'session' || data.email !== undefined;
    return { username, avatar, tier: await tierOf(data), userAdmin };
  } catch (error) {
    if (toApiError(error).kind !== 'unauthenticated') throw error;
    return currentCredential().mode === 'token' ? holderOfToken() : null;
  }
}

/** Records the account that this page now belongs to. */
export function signedIn({ username }: SessionUser): void {
  expectSignedIn({ username });
  keepForAccount(username);
}

/** Shows the account that is signed in now; if it is not the previous one, discards all loaded data. */
function takeOver(client: QueryClient, known: SessionUser, user: SessionUser): SessionUser {
  // The credential is the same, so a token without a name is the same token.
  if (known.username === user.username && known.tier === user.tier)
    return { ...user, insteadOf: known.insteadOf };
  signedIn(user);
  dropWhatWasRead(client);
  return { ...user, insteadOf: known.username };
}

/** Returns the query for the signed-in account or null (C 3.6); keeps the last one until someone signs in or out. */
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
        // The token that was kept across a reload is no longer valid; it must not block a session.
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

/** Marks the change of account as acknowledged by the user. */
export function noteAccount(client: QueryClient): void {
  client.setQueryData(currentUser().queryKey, (user) => user && { ...user, insteadOf: undefined });
}

// What the registry tells everyone belongs to no account.
const isTheirs = ({ queryKey }: { queryKey: QueryKey }) =>
  queryKey[0] !== CURRENT_USER_KEY[0] && queryKey[0] !== 'registry';

/** Discards another account's data while the page stays open: visible data is reloaded, forms stay as they are. */
export function dropWhatWasRead(client: QueryClient): void {
  stopCrawls(client);
  client.removeQueries({ type: 'inactive', predicate: isTheirs });
  void client.resetQueries({ type: 'active', predicate: isTheirs });
}
