import { baseUrl } from '@/base';
import { registryOrigin } from '@/api/origin';
import { ANSWERED_KEY } from '@/lib/kept-in-browser';

/** The `sessionStorage` key of a sign-in started in this tab; it holds no account secret. */
const PENDING_KEY = 'quay-console-oauth';
/** The channel on which a window opened for a sign-in hands the token to the waiting page. */
const CHANNEL = 'quay-console-oauth';
const IN_WINDOW = 'window.';

/** The registry's response to a sign-in through its own pages (C 3.1). */
export type OAuthAnswer =
  | { kind: 'token'; token: string; keep: boolean; returnTo: string }
  | { kind: 'failure'; code: string; returnTo: string }
  /** This window was opened for the sign-in, and has handed the token over. */
  | { kind: 'handed-over' };

type Pending = { state: string; keep: boolean; returnTo: string };

/** Marks a response to a sign-in that this tab did not start. */
export const STRANGE_ANSWER = 'strange_answer';
/** Marks a response to a sign-in of this tab that already had one, as after going back. */
export const USED_ANSWER = 'used_answer';

const text = (value: unknown) => (typeof value === 'string' ? value : '');

function readPending(key: string): Pending | undefined {
  try {
    const value: unknown = JSON.parse(sessionStorage.getItem(key) ?? 'null');
    if (typeof value !== 'object' || value === null) return undefined;
    return {
      state: text(Reflect.get(value, 'state')),
      keep: Reflect.get(value, 'keep') === true,
      returnTo: text(Reflect.get(value, 'returnTo')),
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

function newState(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(32));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function authorizeAddress(clientId: string, state: string): string {
  const parameters = {
    response_type: 'token',
    client_id: clientId,
    redirect_uri: baseUrl.href,
    scope: 'super:user user:read',
    state,
  };
  const query = Object.entries(parameters).map(
    ([name, value]) => `${name}=${encodeURIComponent(value)}`,
  );
  return `${registryOrigin()}/oauth/authorize?${query.join('&')}`;
}

/** Goes to the registry's pages; the response arrives with the next load of the console. */
export function beginOAuth(clientId: string, pending: Omit<Pending, 'state'>): void {
  const state = newState();
  sessionStorage.setItem(PENDING_KEY, JSON.stringify({ ...pending, state }));
  location.assign(authorizeAddress(clientId, state));
}

/**
 * Does the same in a separate window, so that this page keeps its state.
 *
 * @returns the token; rejects with `AbortError` when the signal aborts, with an `Error` when windows are blocked
 */
export function oauthInWindow(clientId: string, signal: AbortSignal): Promise<string> {
  const state = `${IN_WINDOW}${newState()}`;
  return new Promise((resolve, reject) => {
    const channel = new BroadcastChannel(CHANNEL);
    signal.addEventListener('abort', () => {
      channel.close();
      reject(new DOMException('The sign-in was given up.', 'AbortError'));
    });
    channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      if (typeof data !== 'object' || data === null || Reflect.get(data, 'state') !== state) return;
      channel.close();
      resolve(text(Reflect.get(data, 'token')));
    });
    // The new window copies this tab's storage, and so knows that an error belongs to a sign-in.
    sessionStorage.setItem(PENDING_KEY, JSON.stringify({ state, keep: false, returnTo: '' }));
    const opened = window.open(
      authorizeAddress(clientId, state),
      '_blank',
      'popup,width=520,height=720',
    );
    sessionStorage.removeItem(PENDING_KEY);
    if (opened) return;
    channel.close();
    reject(new Error('The browser blocked the new window.'));
  });
}
