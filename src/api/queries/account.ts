import { mutationOptions, type QueryClient } from '@tanstack/react-query';

import { keepForAccount } from '@/lib/kept-in-browser';

import { askDirectly } from '../client';
import { stopCrawls } from '../crawl';
import { toApiError } from '../errors';
import { signOut as signOutRequest } from '../generated/sdk.gen';
import { currentCredential, dropToken } from '../session';
import { expectSignedIn } from '../sign-in-gate';
import { CURRENT_USER_KEY, signedIn, type SessionUser } from './session';

// Update the signed-in account instead of removing it, so that its subscribers keep following it.
function forgetAllButUser(client: QueryClient): void {
  stopCrawls(client);
  client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== CURRENT_USER_KEY[0] });
}

/** Makes an account the one of this page, or nobody; discards everything that was loaded before. */
export function enter(client: QueryClient, user: SessionUser | null): void {
  forgetAllButUser(client);
  client.setQueryData(CURRENT_USER_KEY, user);
  if (user) signedIn(user);
  else {
    expectSignedIn(undefined);
    keepForAccount(undefined);
  }
}

/** Ends all sessions of this account (C 3.5), or just discards the token; discards everything loaded with it. */
export const signOut = mutationOptions({
  mutationFn: async (_: void, { client }) => {
    if (currentCredential().mode === 'session') {
      try {
        await signOutRequest({ fetch: askDirectly });
      } catch (error) {
        // The session had already ended.
        if (toApiError(error).kind !== 'unauthenticated') throw error;
      }
    }
    dropToken();
    enter(client, null);
  },
});
