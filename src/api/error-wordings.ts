import type { ErrorDescription } from '@/lib/error-description';

type Wording = Pick<ErrorDescription, 'title' | 'meaning' | 'advice'>;

const WORDINGS = {
  network: {
    title: 'The registry did not answer',
    meaning:
      'The connection failed before an answer came, so it is unknown whether the request arrived.',
    advice: 'Check that the registry is up and that this browser can reach it, then try again.',
  },
  opaque: {
    title: 'The registry’s answer could not be read',
    meaning:
      'Browsers keep some answers of another origin to themselves: that a name is taken, that an e-mail or a password is refused, the read-only mode, the rate limit, an error of the registry, a missing operation. It may be one of these, or the connection failed.',
    advice:
      'Look at the current state before trying again. Behind a reverse proxy on the registry’s own origin the console can read every answer.',
  },
  timeout: {
    title: 'The registry took too long to answer',
    meaning:
      'No complete answer came within two minutes, so it is unknown whether the request was carried out.',
    advice: 'Check the current state, then try again.',
  },
  truncated: {
    title: 'The answer broke off',
    meaning:
      'Only the beginning of it arrived, so it is unknown what the rest said. The request may have been carried out.',
    advice:
      'Check the current state, then try again. If it happens again, look at the size and time limits of the proxy in front of the registry.',
  },
  empty: {
    title: 'The answer was empty',
    meaning: 'The server reported success but sent no data. The request may have been carried out.',
    advice:
      'Check the current state, then try again. If it happens again, look at the proxy in front of the registry.',
  },
  gateway: {
    title: 'The gateway could not reach the registry',
    meaning:
      'A proxy in front of the registry answered in its place, so it is unknown whether the request was carried out.',
    advice: 'Check that the registry is up, look at the current state, then try again.',
  },
  redirected: {
    title: 'A redirect led away from the registry',
    meaning:
      'Something in front of the registry sends requests to another address, usually a sign-in page of its own. The request was not carried out.',
    advice:
      'Open the registry in a new tab, sign in if it asks, then try again. If it happens again, the API needs a rule in that proxy: see “A proxy that wants a sign-in” in the deployment guide.',
  },
  'proxy-sign-in': {
    title: 'A proxy in front of the registry wants a sign-in',
    meaning:
      'The refusal does not come from the registry. Your session or token was not rejected and is kept. Nothing was changed.',
    advice:
      'Reload the page and sign in where the proxy asks, then try again. If it happens again, the API needs a rule in that proxy: see “A proxy that wants a sign-in” in the deployment guide.',
  },
  'proxy-refused': {
    title: 'A proxy in front of the registry refused the request',
    meaning: 'The refusal does not come from the registry. Nothing was changed.',
    advice: 'Ask the people who run the proxy, or a web application firewall, to let it through.',
  },
  'other-account': {
    title: 'Another account is signed in now',
    meaning: 'Someone signed in to the registry in this browser meanwhile. Nothing was sent.',
    advice:
      'Check which account is shown, then try again to act as that account, or sign in as before.',
  },
  unsendable: {
    title: 'The token cannot be sent',
    meaning: 'It has characters that no token has. Nothing was sent.',
    advice: 'Sign in again and paste only the token.',
  },
  'not-json': {
    title: 'The answer was not from the registry API',
    meaning:
      'Something answered with a web page where data was due: often a proxy or a sign-in page in between.',
    advice: 'Check the address and the proxy in front of the registry, then try again.',
  },
  contract: {
    title: 'The registry answered in an unknown form',
    meaning:
      'The answer does not fit what this console knows of the API, so it is not shown as if it did.',
    advice:
      'The registry may be newer or older than the console. Please report it with the text below.',
  },
  unauthenticated: {
    title: 'You are signed out',
    meaning: 'The registry no longer accepts this session or token. Nothing was changed.',
    advice: 'Sign in again, then repeat the action.',
  },
  'fresh-login': {
    title: 'The registry wants your password again',
    meaning: 'It asks for a recent sign-in before superuser operations, and none was confirmed.',
    advice: 'Try again and confirm your password.',
  },
  csrf: {
    title: 'The registry refused this browser session',
    meaning: 'The security token of the session was missing or outdated. Nothing was changed.',
    advice: 'Reload the page and try again.',
  },
  forbidden: {
    title: 'The registry does not allow this',
    meaning: 'The account or token in use lacks the right for this operation.',
    advice: 'Use an account that is a superuser, or a token with the scope super:user.',
  },
  'not-found': {
    title: 'Not found',
    meaning: 'The registry does not know this name. It may have been deleted or renamed meanwhile.',
    advice: 'Refresh the list and look again.',
  },
  absent: {
    title: 'This registry does not offer the operation',
    meaning: 'The feature is turned off, or the registry is too old to have it.',
    advice: 'Check the feature settings of the registry.',
  },
  invalid: {
    title: 'The registry did not accept the request',
    meaning: 'It checked what was sent and refused it.',
    advice: 'Correct the entry and try again.',
  },
  'rate-limited': {
    title: 'The registry asks to slow down',
    meaning: 'Too many requests or sign-in attempts came in a short time.',
    advice: 'Wait a moment, then try again.',
  },
  'read-only': {
    title: 'The registry is in read-only mode',
    meaning: 'It answers questions but takes no changes at the moment. Nothing was changed.',
    advice: 'Try again when its operators have ended the read-only mode.',
  },
  server: {
    title: 'The registry failed',
    meaning:
      'It stopped with an error of its own, and the request may have been carried out in part.',
    advice:
      'Look at the current state before trying again; the cause is in the logs of the registry.',
  },
  stalled: {
    title: 'Loading stopped',
    meaning:
      'The registry sent only pages without new rows, although each of them announced another one.',
    advice:
      'Try again. If that does not help, check the registry, and any proxy or cache in front of it.',
  },
  cancelled: {
    title: 'Cancelled',
    meaning: 'The request was stopped before an answer came.',
    advice: 'Try again if you still want it.',
  },
  unknown: {
    title: 'Something unexpected happened',
    meaning: 'The console met a failure that it has no name for.',
    advice: 'Try again; if it happens again, please report it with the text below.',
  },
} satisfies Record<string, Wording>;

/** What a failure means to the console; each kind has one way of showing it. */
export type ErrorKind = keyof typeof WORDINGS;

/** What a failed read means where the general wording would fear for a change. */
const READ_WORDINGS: Partial<Record<ErrorKind, Partial<Wording>>> = {
  network: { meaning: 'The connection failed before an answer came.' },
  opaque: {
    meaning:
      'Browsers keep some answers of another origin to themselves: the rate limit, an error of the registry, a missing operation. It may be one of these, or the connection failed.',
    advice:
      'Try again in a moment. Behind a reverse proxy on the registry’s own origin the console can read every answer.',
  },
  timeout: { meaning: 'No complete answer came within two minutes.', advice: 'Try again.' },
  truncated: {
    meaning: 'Only the beginning of it arrived.',
    advice:
      'Try again. If it happens again, look at the size and time limits of the proxy in front of the registry.',
  },
  empty: {
    meaning: 'The server reported success but sent no data.',
    advice: 'Try again. If it happens again, look at the proxy in front of the registry.',
  },
  gateway: {
    meaning: 'A proxy in front of the registry answered in its place.',
    advice: 'Check that the registry is up, then try again.',
  },
  redirected: {
    meaning:
      'Something in front of the registry sends requests to another address, usually a sign-in page of its own.',
  },
  server: {
    meaning: 'It stopped with an error of its own instead of an answer.',
    advice: 'Try again; if it happens again, the cause is in the logs of the registry.',
  },
  unauthenticated: {
    meaning: 'The registry no longer accepts this session or token.',
    advice: 'Sign in again.',
  },
};

/**
 * The words for a kind of failure.
 *
 * @param isRead whether only something was to be read, so that nothing can have been changed
 */
export const wordingOf = (kind: ErrorKind, isRead: boolean): Wording => ({
  ...WORDINGS[kind],
  ...(isRead ? READ_WORDINGS[kind] : {}),
});
