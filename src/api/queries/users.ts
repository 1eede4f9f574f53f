import { mutationOptions, queryOptions, type QueryClient } from '@tanstack/react-query';

import { fetchHandingOver } from '../client';
import type { CrawlDefinition } from '../crawl';
import { patchCrawl } from '../crawl-patch';
import { deleteAndLook } from '../deletion';
import { ApiError, toApiError } from '../errors';
import {
  changeInstallUser,
  createInstallUser,
  deleteInstallUser,
  getInstallUser,
  listAllUsers,
  sendRecoveryEmail as sendRecoveryEmailRequest,
  takeOwnership,
} from '../generated/sdk.gen';
import type { User } from '../generated/types.gen';
import { zCreateInstallUserResponse } from '../generated/zod.gen';
import { handedOver } from '../one-time-secret';
import { requestTicket } from '../pages';

export type { User } from '../generated/types.gen';

/** All users, read page after page (C 1.5). */
export const usersDirectory: CrawlDefinition<User> = {
  queryKey: ['users', 'directory'],
  rowId: (user) => user.username,
  fetchPage: async ({ cursor, limit, signal }) => {
    const query = { limit, next_page: cursor, disabled: true };
    const { data } = await listAllUsers({ query, ...(signal && { signal }) });
    return { rows: data.users, nextPage: data.next_page };
  },
};

/** One user (C 10.1); fails with kind `not-found` for organizations, robots and unknown names. */
export function userDetail(username: string) {
  return queryOptions({
    queryKey: ['users', 'detail', username],
    queryFn: async ({ client }) => {
      const asked = requestTicket();
      const { data } = await getInstallUser({ path: { username } });
      // The list must not show an older state beside it, nor this one an older state than the list.
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
 * Reads one user again after a write, since the answer to the write is stale (C 1.3), and shows it everywhere.
 * Returns null when the user is gone, undefined when that could not be found out; the write itself has succeeded.
 * With `onlyKnown`, a user that the list has not come to yet is not added to it.
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

/**
 * Whether an account exists after its creation failed, as the registry said when asked once more: it may exist although
 * a failure was reported, and then nobody knows its password. `not-tried` when the creation was not even asked for.
 */
type CreationFinding = 'created' | 'not-created' | 'not-tried' | 'unknown';

/** A user just created. */
export type NewUser = {
  username: string;
  /** Shown this once (C 1.2). */
  password: string;
  /** In what the registry's answer was not as expected. */
  oddity: string | undefined;
};

/** A user that could not be created, or whose one-time password was lost on the way (C 1.2). */
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

/** Creates a user and answers the one-time password (C 1.2); fails with a {@link CreateUserError}. */
export const createUser = mutationOptions({
  mutationFn: async (
    body: { username: string; email?: string | undefined },
    { client },
  ): Promise<NewUser> => {
    const { username, email } = body;
    try {
      // A failure after the account was made looks like "name taken"; knowing that it was free tells them apart.
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
  // The answer holds the password: it goes as soon as nothing shows it.
  gcTime: 0,
});

type UserChange = { email: string } | { password: string } | { enabled: boolean };

// One field a request: an error in a later field would leave the earlier ones changed (C 1.3).
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
  // The variables hold the password: they go as soon as nothing shows them.
  gcTime: 0,
});

/** Lets a user sign in, or no longer (C 1.3). */
export const setUserEnabled = mutationOptions({
  mutationFn: ({ username, enabled }: { username: string; enabled: boolean }, { client }) =>
    changeUser(client, username, { enabled }),
});

/** Deletes a user and looks whether it is gone: of a disabled one the registry only says so (C 1.4). */
export const deleteUser = mutationOptions({
  mutationFn: ({ username }: { username: string }, { client }) =>
    deleteAndLook(
      () => deleteInstallUser({ path: { username } }),
      () => refetchUser(client, username),
    ),
});

/** Sends a password recovery mail and answers the address it went to (C 10.5). */
export const sendRecoveryEmail = mutationOptions({
  mutationFn: async ({ username }: { username: string }) =>
    (await sendRecoveryEmailRequest({ path: { username } })).data,
});

/** Converts a user into an organization of the caller's, for good (C 10.4). */
export const takeUserOwnership = mutationOptions({
  mutationFn: async ({ username }: { username: string }, { client }) => {
    await takeOwnership({ path: { namespace: username } });
    await refetchUser(client, username);
  },
  meta: { invalidates: [['organizations']] },
});
