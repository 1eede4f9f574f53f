import type { ErrorDescription } from '@/lib/error-description';

type Wording = Pick<ErrorDescription, 'title' | 'meaning' | 'advice'>;

const WORDINGS = {
  network: {
    title: 'The registry did not respond',
    meaning:
      'The connection failed before a response arrived, so the request may or may not have arrived.',
    advice: 'Check that the registry is up and reachable from this browser, then retry.',
  },
  opaque: {
    title: 'The response could not be read',
    meaning:
      'Browsers hide some responses from another origin: a taken name, a refused e-mail or password, read-only mode, the rate limit, a registry error, a missing operation. It may be one of these, or the connection failed.',
    advice:
      'Check the current state before you retry. Hosted on the registry’s origin, the console can read every response.',
  },
  timeout: {
    title: 'The registry took too long to respond',
    meaning:
      'No complete response arrived within two minutes, so the request may or may not have been carried out.',
    advice: 'Check the current state, then retry.',
  },
  truncated: {
    title: 'The response was incomplete',
    meaning: 'Only the beginning arrived. The request may have been carried out.',
    advice:
      'Check the current state, then retry. If it happens again, check the size and time limits of the proxy in front of the registry.',
  },
  empty: {
    title: 'The response was empty',
    meaning: 'The server reported success but sent no data. The request may have been carried out.',
    advice:
      'Check the current state, then retry. If it happens again, check the proxy in front of the registry.',
  },
  gateway: {
    title: 'The gateway could not reach the registry',
    meaning:
      'A proxy in front of the registry responded instead, so the request may or may not have been carried out.',
    advice: 'Check that the registry is up, check the current state, then retry.',
  },
  redirected: {
    title: 'A redirect led away from the registry',
    meaning:
      'A proxy in front of the registry redirected the request, usually to its own sign-in page. The request was not carried out.',
    advice:
      'Open the registry in a new tab, sign in if it asks, then retry. If it happens again, the API needs a rule in that proxy: see “A proxy that requires a sign-in” in the deployment guide.',
  },
  'proxy-sign-in': {
    title: 'A proxy in front of the registry requires a sign-in',
    meaning:
      'The refusal did not come from the registry. Your session or token is kept. Nothing was changed.',
    advice:
      'Reload the page and sign in to the proxy, then retry. If it happens again, the API needs a rule in that proxy: see “A proxy that requires a sign-in” in the deployment guide.',
  },
  'proxy-refused': {
    title: 'A proxy in front of the registry refused the request',
    meaning: 'The refusal did not come from the registry. Nothing was changed.',
    advice: 'Ask the operators of the proxy or web application firewall to allow it.',
  },
  'other-account': {
    title: 'Another account is signed in',
    meaning:
      'Someone signed in to the registry in this browser with another account. Nothing was sent.',
    advice: 'Check the account shown, then retry with it or sign in as before.',
  },
  unsendable: {
    title: 'The token cannot be sent',
    meaning: 'It contains characters that no token has. Nothing was sent.',
    advice: 'Sign in again and paste only the token.',
  },
  'not-json': {
    title: 'The server returned an HTML page instead of JSON',
    meaning: 'Such a page usually comes from a proxy or a sign-in page in front of the registry.',
    advice: 'Check the address and the proxy in front of the registry, then retry.',
  },
  contract: {
    title: 'Unexpected response from the registry',
    meaning: 'The response does not match the API that this console knows.',
    advice:
      'The registry may be newer or older than the console. Please report this with the text below.',
  },
  unauthenticated: {
    title: 'You are signed out',
    meaning: 'The registry no longer accepts this session or token. Nothing was changed.',
    advice: 'Sign in again, then repeat the action.',
  },
  'fresh-login': {
    title: 'The registry requires your password again',
    meaning: 'Superuser operations need a recent sign-in, and none was confirmed.',
    advice: 'Retry and confirm your password.',
  },
  csrf: {
    title: 'The registry refused this browser session',
    meaning: 'The security token of the session was missing or outdated. Nothing was changed.',
    advice: 'Reload the page and retry.',
  },
  forbidden: {
    title: 'The registry does not allow this',
    meaning: 'Your account or token lacks the right for this operation.',
    advice: 'Use a superuser account, or a token with the scope super:user.',
  },
  'not-found': {
    title: 'Not found',
    meaning: 'The registry does not know this name. It may have been deleted or renamed.',
    advice: 'Refresh the list.',
  },
  absent: {
    title: 'This registry does not offer the operation',
    meaning: 'The feature is off, or the registry is too old.',
    advice: 'Check the feature settings of the registry.',
  },
  invalid: {
    title: 'The registry did not accept the request',
    meaning: 'The registry rejected the values sent.',
    advice: 'Correct the values and retry.',
  },
  'rate-limited': {
    title: 'Too many requests',
    meaning: 'The registry limits requests and sign-in attempts.',
    advice: 'Wait a moment, then retry.',
  },
  'read-only': {
    title: 'The registry is in read-only mode',
    meaning: 'It takes no changes. Nothing was changed.',
    advice: 'Retry when its operators have ended the read-only mode.',
  },
  server: {
    title: 'The registry failed',
    meaning: 'It stopped with an internal error, and the request may have been partly carried out.',
    advice: 'Check the current state before you retry. The cause is in the registry logs.',
  },
  stalled: {
    title: 'The registry sent pages without new entries',
    meaning: 'Each announced another page.',
    advice:
      'Retry. If that does not help, check the registry and any proxy or cache in front of it.',
  },
  cancelled: {
    title: 'Cancelled',
    meaning: 'The request was stopped before a response arrived.',
    advice: 'Retry if you still need it.',
  },
  unknown: {
    title: 'Unexpected error',
    meaning: 'The console does not know this failure.',
    advice: 'Retry. If it happens again, please report it with the text below.',
  },
} satisfies Record<string, Wording>;

/** The kind of a failure; each kind has one way of being shown. */
export type ErrorKind = keyof typeof WORDINGS;

/** Meaning of a failed read, where the general wording would warn of a possible change. */
const READ_WORDINGS: Partial<Record<ErrorKind, Partial<Wording>>> = {
  network: { meaning: 'The connection failed before a response arrived.' },
  opaque: {
    meaning:
      'Browsers hide some responses from another origin: the rate limit, a registry error, a missing operation. It may be one of these, or the connection failed.',
    advice:
      'Retry in a moment. Hosted on the registry’s origin, the console can read every response.',
  },
  timeout: { meaning: 'No complete response arrived within two minutes.', advice: 'Retry.' },
  truncated: {
    meaning: 'Only the beginning arrived.',
    advice:
      'Retry. If it happens again, check the size and time limits of the proxy in front of the registry.',
  },
  empty: {
    meaning: 'The server reported success but sent no data.',
    advice: 'Retry. If it happens again, check the proxy in front of the registry.',
  },
  gateway: {
    meaning: 'A proxy in front of the registry responded instead.',
    advice: 'Check that the registry is up, then retry.',
  },
  redirected: {
    meaning:
      'A proxy in front of the registry redirected the request, usually to its own sign-in page.',
  },
  server: {
    meaning: 'The registry stopped with an internal error.',
    advice: 'Retry. If it happens again, check the registry logs.',
  },
  unauthenticated: {
    meaning: 'The registry no longer accepts this session or token.',
    advice: 'Sign in again.',
  },
};

/**
 * Returns the wording for a kind of failure.
 *
 * @param isRead whether the request was a read, so that nothing can have changed
 */
export const wordingOf = (kind: ErrorKind, isRead: boolean): Wording => ({
  ...WORDINGS[kind],
  ...(isRead ? READ_WORDINGS[kind] : {}),
});
