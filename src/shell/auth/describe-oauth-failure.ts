import type { ErrorDescription } from '@/lib/error-description';

import { STRANGE_ANSWER, USED_ANSWER } from './oauth';

type Wording = Pick<ErrorDescription, 'title' | 'meaning' | 'advice'>;

const APPLICATION =
  'Whoever runs the console should compare its address and oauth.clientId in console.json with the OAuth application in the registry.';

const WORDINGS: Readonly<Record<string, Wording>> = {
  authorization_denied: {
    title: 'The console was not authorized',
    meaning: 'Access was refused on the registry’s page, so nothing was signed in.',
    advice: 'Try again and authorize the console, or sign in another way.',
  },
  access_denied: {
    title: 'The registry denied access',
    meaning: 'Your account may not authorize this application.',
    advice:
      'Only administrators of the organization that owns the application may; being a superuser does not help. Sign in another way, or ask them.',
  },
  invalid_scope: {
    title: 'The registry does not know the rights that were asked for',
    meaning:
      'The console asks for super:user and user:read, and the registry knows one of them not.',
    advice: 'The registry may be older than the console. Sign in another way.',
  },
  redirect_uri_mismatch: {
    title: 'The registry does not send anybody back to this address',
    meaning: 'The OAuth application has another redirect URI than the address of this console.',
    advice: APPLICATION,
  },
  unauthorized_client: {
    title: 'The registry does not accept this console as a client',
    meaning: 'Its OAuth application may have been removed or replaced.',
    advice: APPLICATION,
  },
  unsupported_response_type: {
    title: 'The registry does not hand out tokens this way',
    meaning: 'It does not support the implicit flow that the console uses.',
    advice: 'Sign in another way.',
  },
  [USED_ANSWER]: {
    title: 'This sign-in was already used',
    meaning: 'Going back led to it a second time, and each sign-in counts once.',
    advice: 'Sign in again from here. You return to the page you came from.',
  },
  [STRANGE_ANSWER]: {
    title: 'That sign-in was not begun here',
    meaning:
      'A token came back that belongs to no sign-in of this tab. It was thrown away, since somebody may have sent it to have you work under their account.',
    advice: 'Begin the sign-in again from this page.',
  },
};

/** Puts into words why a sign-in through the registry's pages failed; each code is one of C 3.1. */
export function describeOAuthFailure(code: string): ErrorDescription {
  const wording = WORDINGS[code];
  return {
    kind: 'oauth',
    title: wording?.title ?? 'The registry did not sign you in',
    meaning: wording?.meaning ?? 'It gave a reason that the console has no words for.',
    advice: wording?.advice ?? 'Try again, or sign in another way.',
    quote: wording === undefined ? code.slice(0, 200) : undefined,
    source: undefined,
    retryAfter: undefined,
  };
}
