import { mutationOptions } from '@tanstack/react-query';

import { askDirectly } from '../client';
import { ApiError, toApiError } from '../errors';
import { signIn as signInRequest, verifySignIn } from '../generated/sdk.gen';
import { currentCredential, keepToken, switchCredential, type Credential } from '../session';
import { openGate } from '../sign-in-gate';
import { enter } from './account';
import {
  CURRENT_USER_KEY,
  dropWhatWasRead,
  readCurrentUser,
  signedIn,
  type SessionUser,
} from './session';

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

/** A bearer token, and whether to keep it across a reload of this tab. */
export type TokenSignIn = { token: string; keep: boolean };

/** Switches to a token and returns its account; restores the old credential if it fails with a {@link SignInError}. */
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

/** Signs in with a bearer token after checking that it is a superuser's (C 3.2, 3.3). */
export const signInWithToken = mutationOptions({
  mutationFn: async (signingIn: TokenSignIn, { client }) => {
    enter(client, await takeToken(signingIn));
  },
});

/** Confirms the password where the registry wants a recent sign-in, and lets waiting requests continue (C 3.5). */
export const confirmPassword = mutationOptions({
  mutationFn: (password: string) => verifySignIn({ body: { password } }),
  onSuccess: openGate,
});

/** How to sign in after the session ended: in the registry's session, with a new token, or already done elsewhere. */
export type SignInAgain = { password: string } | TokenSignIn | 'elsewhere';

/** Two tokens without a name may belong to two people, unless they are identical. */
const isSameAccount = (known: SessionUser, user: SessionUser, before: Credential) =>
  known.username === user.username &&
  known.tier === user.tier &&
  (user.username !== '' || isSameToken(before, currentCredential()));

const isSameToken = (one: Credential, other: Credential) =>
  one.mode === 'token' && other.mode === 'token' && one.token === other.token;

/**
 * Signs in again without leaving the page. If the account is the same, waiting requests continue; otherwise they fail,
 * all loaded data is discarded, and the result is `other`. If nobody signed in elsewhere, the result is `nobody`.
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
