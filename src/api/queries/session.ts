import {
  mutationOptions,
  queryOptions,
  type QueryClient,
  type QueryKey,
} from '@tanstack/react-query';

import { keepForAccount } from '@/lib/kept-in-browser';

import { askDirectly } from '../client';
import { stopCrawls } from '../crawl';
import { ApiError, toApiError } from '../errors';
import {
  getLoggedInUser,
  listAllUsers,
  listServiceKeys,
  signIn as signInRequest,
  signOut as signOutRequest,
  verifySignIn,
} from '../generated/sdk.gen';
import type { Avatar, CurrentUser } from '../generated/types.gen';
import {
  currentCredential,
  dropToken,
  keepToken,
  switchCredential,
  type Credential,
} from '../session';
import { expectSignedIn, isSignInExpected, noticeSignedOut, openGate } from '../sign-in-gate';

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

async function readCurrentUser(): Promise<SessionUser | null> {
  try {
    const { data } = await getLoggedInUser({ fetch: askDirectly });
    return { username: data.username, avatar: data.avatar, tier: await tierOf(data) };
  } catch (error) {
    if (toApiError(error).kind !== 'unauthenticated') throw error;
    return currentCredential().mode === 'token' ? holderOfToken() : null;
  }
}

function signedIn({ username }: SessionUser): void {
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

/** Why a sign-in was refused. */
export type SignInRefusal = 'credentials' | 'unverified' | 'token' | 'scope' | 'other';

/** A sign-in that was refused, with the reason (C 3.2, 3.5). */
export class SignInError extends ApiError {
  readonly refusal: SignInRefusal;

  constructor(error: ApiError, refusal = refusalOf(error.body)) {
    super({ ...error.details, kind: 'invalid' });
    this.refusal = refusal;
  }
}

function refusalOf(body: unknown): SignInRefusal {
  const says = (key: string) =>
    typeof body === 'object' && body !== null && Reflect.get(body, key) === true;
  if (says('needsEmailVerification')) return 'unverified';
  return says('invalidCredentials') ? 'credentials' : 'other';
}

// Who is signed in is changed rather than forgotten: what shows it goes on following it.
function forgetAllButUser(client: QueryClient): void {
  stopCrawls(client);
  client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== CURRENT_USER_KEY[0] });
}

// What the registry says to everybody is nobody's.
const isTheirs = ({ queryKey }: { queryKey: QueryKey }) =>
  queryKey[0] !== CURRENT_USER_KEY[0] && queryKey[0] !== 'registry';

/** Forgets what one account read, under the open page of another: what is shown is read anew, and forms stay as they are. */
function dropWhatWasRead(client: QueryClient): void {
  stopCrawls(client);
  client.removeQueries({ type: 'inactive', predicate: isTheirs });
  void client.resetQueries({ type: 'active', predicate: isTheirs });
}

async function sendPassword(body: { username: string; password: string }): Promise<void> {
  try {
    await signInRequest({ body, fetch: askDirectly });
  } catch (error) {
    const failure = toApiError(error);
    throw failure.kind === 'forbidden' ? new SignInError(failure) : failure;
  }
}

/** Signs in with the registry's own session (C 3.5); fails with a {@link SignInError} when the registry refuses. */
export const signIn = mutationOptions({
  mutationFn: async (body: { username: string; password: string }, { client }) => {
    await sendPassword(body);
    enter(client, await readCurrentUser());
  },
});

function enter(client: QueryClient, user: SessionUser | null): void {
  forgetAllButUser(client);
  client.setQueryData(CURRENT_USER_KEY, user);
  if (user) signedIn(user);
  else {
    expectSignedIn(undefined);
    keepForAccount(undefined);
  }
}

/** A bearer token and whether it outlives a reload of this tab. */
export type TokenSignIn = { token: string; keep: boolean };

/** Whose token this is; the credential in use is as before when it is refused with a {@link SignInError}. */
async function takeToken({ token, keep }: TokenSignIn): Promise<SessionUser> {
  const before: Credential = currentCredential();
  switchCredential({ mode: 'token', token });
  try {
    const user = await readCurrentUser();
    if (user === null || user.tier === 'none') {
      const error = new ApiError({ kind: 'invalid', operation: '' });
      throw new SignInError(error, user === null ? 'token' : 'scope');
    }
    keepToken(keep);
    return user;
  } catch (error) {
    switchCredential(before);
    throw error;
  }
}

/** Signs in with a bearer token, once it has proved to be a superuser's (C 3.2, 3.3). */
export const signInWithToken = mutationOptions({
  mutationFn: async (signingIn: TokenSignIn, { client }) => {
    enter(client, await takeToken(signingIn));
  },
});

/** Confirms the password where the registry wants a recent sign-in, and lets what waits go on (C 3.5). */
export const confirmPassword = mutationOptions({
  mutationFn: (password: string) => verifySignIn({ body: { password } }),
  onSuccess: openGate,
});

/** How to sign in again after the session ended: in the registry's session, with another token, or it was done elsewhere. */
export type SignInAgain = { password: string } | TokenSignIn | 'elsewhere';

/** Two tokens that do not say whose they are may be two people's, unless it is the very same token. */
const isSameAccount = (known: SessionUser, user: SessionUser, before: Credential) =>
  known.username === user.username &&
  known.tier === user.tier &&
  (user.username !== '' || isSameToken(before, currentCredential()));

const isSameToken = (one: Credential, other: Credential) =>
  one.mode === 'token' && other.mode === 'token' && one.token === other.token;

/**
 * Signs in again without leaving the page. What waits goes on if it is the same account; otherwise it fails, all that
 * was read is forgotten, and the result is `other`. Nobody signed in elsewhere: `nobody`.
 */
export const signInAgain = mutationOptions({
  mutationFn: async (again: SignInAgain, { client }): Promise<'same' | 'other' | 'nobody'> => {
    const known = client.getQueryData<SessionUser | null>(CURRENT_USER_KEY);
    const before = currentCredential();
    let user: SessionUser | null;
    if (again === 'elsewhere') user = await readCurrentUser();
    else if ('token' in again) user = await takeToken(again);
    else {
      await sendPassword({ username: known?.username ?? '', password: again.password });
      user = await readCurrentUser();
    }
    if (user === null) return 'nobody';
    if (!known) {
      enter(client, user);
      return 'other';
    }
    if (isSameAccount(known, user, before)) {
      openGate();
      return 'same';
    }
    signedIn(user);
    client.setQueryData(CURRENT_USER_KEY, { ...user, insteadOf: known.username });
    dropWhatWasRead(client);
    return 'other';
  },
});

/** Ends every session of this account, everywhere (C 3.5), or just forgets the token; and all that was read with it. */
export const signOut = mutationOptions({
  mutationFn: async (_: void, { client }) => {
    if (currentCredential().mode === 'session') {
      try {
        await signOutRequest({ fetch: askDirectly });
      } catch (error) {
        // It ended before.
        if (toApiError(error).kind !== 'unauthenticated') throw error;
      }
    }
    dropToken();
    enter(client, null);
  },
});
