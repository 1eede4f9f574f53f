import type { QueryClient } from '@tanstack/react-query';

import { signInWithToken } from '@/api/queries/sign-in';
import type { ErrorDescription } from '@/lib/error-description';

import { describeSignInError } from './describe-sign-in-error';
import { STRANGE_ANSWER, USED_ANSWER, type OAuthAnswer } from './oauth';
import { returnPath } from './return-path';

/** Where the registry's sign-in response leads, and what went wrong with it. */
export type Entry = { path: string; failure?: ErrorDescription };

/** Signs in with the token returned by the registry's pages (C 3.1). */
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

type Wording = Pick<ErrorDescription, 'title' | 'meaning' | 'advice'>;

const APPLICATION =
  'Ask the operator of the console to compare its address and oauth.clientId in console.json with the OAuth application in the registry.';

const WORDINGS: Readonly<Record<string, Wording>> = {
  authorization_denied: {
    title: 'The console was not authorized',
    meaning: 'Access was declined on the registry’s page.',
    advice: 'Try again and authorize the console, or use another sign-in method.',
  },
  access_denied: {
    title: 'The registry denied access',
    meaning: 'Your account may not authorize this application.',
    advice:
      'Only administrators of the organization that owns the application can; superuser rights do not help. Use another sign-in method or ask them.',
  },
  invalid_scope: {
    title: 'The registry does not know the requested scopes',
    meaning:
      'The console requests super:user and user:read, and the registry does not know one of them.',
    advice: 'The registry may be too old. Use another sign-in method.',
  },
  redirect_uri_mismatch: {
    title: 'The registry does not redirect to this address',
    meaning: 'The redirect URI of the OAuth application differs from the address of this console.',
    advice: APPLICATION,
  },
  unauthorized_client: {
    title: 'The registry does not know this console',
    meaning: 'Its OAuth application may have been deleted or replaced.',
    advice: APPLICATION,
  },
  unsupported_response_type: {
    title: 'The registry does not issue tokens this way',
    meaning: 'It does not support the OAuth implicit flow, which the console uses.',
    advice: 'Use another sign-in method.',
  },
  [USED_ANSWER]: {
    title: 'This sign-in was already used',
    meaning: 'Each sign-in works only once, and going back opened it again.',
    advice: 'Sign in again. You will return to your page.',
  },
  [STRANGE_ANSWER]: {
    title: 'This sign-in was not started here',
    meaning:
      'The token does not belong to a sign-in of this tab. It was discarded, because someone may have sent it to make you work under their account.',
    advice: 'Start the sign-in again from this page.',
  },
};

/** Describes why a sign-in through the registry's pages failed; each code is one of C 3.1. */
function describeOAuthFailure(code: string): ErrorDescription {
  const wording = WORDINGS[code];
  return {
    kind: 'oauth',
    title: wording?.title ?? 'The registry did not sign you in',
    meaning: wording?.meaning ?? 'It gave an unknown reason.',
    advice: wording?.advice ?? 'Try again, or use another sign-in method.',
    quote: wording === undefined ? code.slice(0, 200) : undefined,
    source: undefined,
    retryAfter: undefined,
  };
}
