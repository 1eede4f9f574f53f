import { mutationOptions, type QueryClient } from '@tanstack/react-query';

import { fetchHandingOver } from '../client';
import { deleteAndLook } from '../deletion';
import { ApiError, toApiError } from '../errors';
import {
  changeInstallUser,
  createInstallUser,
  deleteInstallUser,
  getInstallUser,
  sendRecoveryEmail as sendRecoveryEmailRequest,
  takeOwnership,
} from '../generated/sdk.gen';
import type { User } from '../generated/types.gen';
import { zCreateInstallUserResponse } from '../generated/zod.gen';
import { handedOver } from '../one-time-secret';
import { refetchUser } from './users';

/* What changes users, apart from what reads them: the list loads without it. */

/**
 * Whether an account exists after its creation failed, according to a second request: it may exist although a failure
 * was reported, and then nobody knows its password. `not-tried` when the creation was not requested.
 */
type CreationFinding = 'created' | 'not-created' | 'not-tried' | 'unknown';

/** A newly created user. */
export type NewUser = {
  username: string;
  /** Shown only once (C 1.2). */
  password: string;
  /** How the registry's response was unexpected. */
  oddity: string | undefined;
};

/** A user that could not be created, or whose one-time password was lost (C 1.2). */
export class CreateUserError extends ApiError {
  readonly found: CreationFinding;

  constructor(error: ApiError, found: CreationFinding) {
    super(error.details);
    this.found = found;
  }
}

async function existing(username: string): Promise<User | undefined> {
  try {
    return (await getInstallUser({ path: { username } })).data;
  } catch (error) {
    if (toApiError(error).kind === 'not-found') return undefined;
    throw error;
  }
}

const CREATION = 'POST /api/v1/superuser/users/';

/** Creates a user and returns the one-time password (C 1.2); fails with a {@link CreateUserError}. */
export const createUser = mutationOptions({
  mutationFn: async (
    body: { username: string; email?: string | undefined },
    { client },
  ): Promise<NewUser> => {
    const { username, email } = body;
    try {
      // A failure after the creation looks like "name taken"; knowing that the name was free tells them apart.
      if (await existing(username)) {
        throw new ApiError({
          kind: 'invalid',
          operation: CREATION,
          serverMessage: `The name ${username} is already taken.`,
        });
      }
    } catch (error) {
      throw new CreateUserError(toApiError(error), 'not-tried');
    }
    let text = '';
    const taken = () => {
      const given = handedOver(text, 'password', zCreateInstallUserResponse);
      return given && { username, password: given.secret, oddity: given.oddity };
    };
    try {
      await createInstallUser({
        body: email === undefined ? { username } : { username, email },
        fetch: fetchHandingOver((answer) => (text = answer)),
      });
      const created = taken();
      if (created === undefined) throw new ApiError({ kind: 'contract', operation: CREATION });
      void refetchUser(client, username);
      return created;
    } catch (error) {
      const created = taken();
      if (created) {
        void refetchUser(client, username);
        return created;
      }
      const user = await refetchUser(client, username);
      const found = user ? 'created' : user === null ? 'not-created' : 'unknown';
      throw new CreateUserError(toApiError(error), found);
    }
  },
  // The result holds the password, so drop it as soon as it is no longer shown.
  gcTime: 0,
});

type UserChange = { email: string } | { password: string } | { enabled: boolean };

// One field per request: an error in a later field would leave the earlier ones changed (C 1.3).
async function changeUser(client: QueryClient, username: string, body: UserChange) {
  await changeInstallUser({ path: { username }, body });
  return refetchUser(client, username);
}

/** Changes the e-mail address, which also marks it as verified (C 1.3). */
export const changeUserEmail = mutationOptions({
  mutationFn: ({ username, email }: { username: string; email: string }, { client }) =>
    changeUser(client, username, { email }),
});

/** Sets a password, which ends all sessions of the user (C 1.3). */
export const changeUserPassword = mutationOptions({
  mutationFn: ({ username, password }: { username: string; password: string }, { client }) =>
    changeUser(client, username, { password }),
  // The variables hold the password, so drop them as soon as they are no longer shown.
  gcTime: 0,
});

/** Enables or disables the sign-in of a user (C 1.3). */
export const setUserEnabled = mutationOptions({
  mutationFn: ({ username, enabled }: { username: string; enabled: boolean }, { client }) =>
    changeUser(client, username, { enabled }),
});

/** Deletes a user and checks that it is gone: for a disabled one the registry only reports success (C 1.4). */
export const deleteUser = mutationOptions({
  mutationFn: ({ username }: { username: string }, { client }) =>
    deleteAndLook(
      () => deleteInstallUser({ path: { username } }),
      () => refetchUser(client, username),
    ),
});

/** Sends a password recovery e-mail and returns its recipient address (C 10.5). */
export const sendRecoveryEmail = mutationOptions({
  mutationFn: async ({ username }: { username: string }) =>
    (await sendRecoveryEmailRequest({ path: { username } })).data,
});

/** Converts a user into an organization owned by the caller, for good (C 10.4). */
export const takeUserOwnership = mutationOptions({
  mutationFn: async ({ username }: { username: string }, { client }) => {
    await takeOwnership({ path: { namespace: username } });
    await refetchUser(client, username);
  },
  meta: { invalidates: [['organizations']] },
});
