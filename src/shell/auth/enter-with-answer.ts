import type { QueryClient } from '@tanstack/react-query';

import { signInWithToken } from '@/api/queries/sign-in';
import type { ErrorDescription } from '@/lib/error-description';

import { describeOAuthFailure } from './describe-oauth-failure';
import { describeSignInError } from './describe-sign-in-error';
import type { OAuthAnswer } from './oauth';
import { returnPath } from './return-path';

/** Where an answer of the registry's sign-in leads, and what went wrong with it. */
export type Entry = { path: string; failure?: ErrorDescription };

/** Signs in with the token that came back from the registry's pages (C 3.1). */
export async function enterWithAnswer(
  client: QueryClient,
  answer: Exclude<OAuthAnswer, { kind: 'handed-over' }>,
): Promise<Entry> {
  const path = returnPath(answer.returnTo);
  const again = path === '/' ? '/sign-in' : `/sign-in?redirect=${encodeURIComponent(path)}`;
  if (answer.kind === 'failure') return { path: again, failure: describeOAuthFailure(answer.code) };
  try {
    const { token, keep } = answer;
    await client.getMutationCache().build(client, signInWithToken).execute({ token, keep });
    return { path };
  } catch (error) {
    return { path: again, failure: describeSignInError(error) };
  }
}
