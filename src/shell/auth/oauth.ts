import { baseUrl } from '@/base';
import { ANSWERED_KEY } from '@/lib/kept-in-browser';

/** The `sessionStorage` key of a sign-in started in this tab; it holds no account secret. */
export const PENDING_KEY = 'quay-console-oauth';
/** The channel on which a window opened for a sign-in hands the token to the waiting page. */
export const CHANNEL = 'quay-console-oauth';
/** How the state of a sign-in in a window of its own begins. */
export const IN_WINDOW = 'window.';

/** The registry's response to a sign-in through its own pages (C 3.1). */
export type OAuthAnswer =
  | { kind: 'token'; token: string; keep: boolean; returnTo: string }
  | { kind: 'failure'; code: string; returnTo: string }
  /** This window was opened for the sign-in, and has handed the token over. */
  | { kind: 'handed-over' };

/** A sign-in through the registry's pages that has begun. */
export type Pending = { state: string; keep: boolean; returnTo: string };

/** Marks a response to a sign-in that this tab did not start. */
export const STRANGE_ANSWER = 'strange_answer';
/** Marks a response to a sign-in of this tab that already had one, as after going back. */
export const USED_ANSWER = 'used_answer';

/** Returns a value if it is text; else an empty text. */
export const textOf = (value: unknown) => (typeof value === 'string' ? value : '');

function readPending(key: string): Pending | undefined {
  try {
    const value: unknown = JSON.parse(sessionStorage.getItem(key) ?? 'null');
    if (typeof value !== 'object' || value === null) return undefined;
    return {
      state: textOf(Reflect.get(value, 'state')),
      keep: Reflect.get(value, 'keep') === true,
      returnTo: textOf(Reflect.get(value, 'returnTo')),
    };
  } catch {
    return undefined;
  }
}

const isAnswerTo = (pending: Pending | undefined, state: string): pending is Pending =>
  pending !== undefined && pending.state !== '' && pending.state === state;

/**
 * Removes the registry's response from the page's address and from the history, and returns it: the token is in the
 * fragment, state and errors are in the query (C 3.1).
 */
export function takeOAuthAnswer(): OAuthAnswer | undefined {
  const fragment = new URLSearchParams(location.hash.slice(1));
  const query = new URLSearchParams(location.search);
  const token = fragment.get('access_token');
  const code = location.pathname === baseUrl.pathname ? query.get('error') : null;
  if (token === null && code === null) return undefined;
  // An error comes without its state (C 3.1); without a pending sign-in, the address was simply made up.
  if (token === null && readPending(PENDING_KEY) === undefined) return undefined;
  history.replaceState(null, '', location.pathname);
  const state = query.get('state') ?? '';
  if (token !== null && state.startsWith(IN_WINDOW)) {
    const channel = new BroadcastChannel(CHANNEL);
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel reaches only its own origin
    channel.postMessage({ state, token });
    channel.close();
    window.close();
    return { kind: 'handed-over' };
  }
  const answered = readPending(ANSWERED_KEY);
  if (token !== null && isAnswerTo(answered, state))
    return { kind: 'failure', code: USED_ANSWER, returnTo: answered.returnTo };
  const pending = readPending(PENDING_KEY);
  const returnTo = pending?.returnTo ?? '';
  if (token !== null && !isAnswerTo(pending, state))
    return { kind: 'failure', code: STRANGE_ANSWER, returnTo };
  sessionStorage.removeItem(PENDING_KEY);
  sessionStorage.setItem(ANSWERED_KEY, JSON.stringify(pending));
  if (token === null || pending === undefined)
    return { kind: 'failure', code: code ?? '', returnTo };
  return { kind: 'token', token, keep: pending.keep, returnTo };
}
