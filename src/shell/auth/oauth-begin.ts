import { baseUrl } from '@/base';
import { registryOrigin } from '@/api/origin';

import { CHANNEL, IN_WINDOW, PENDING_KEY, type Pending, textOf } from './oauth';

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
      resolve(textOf(Reflect.get(data, 'token')));
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
