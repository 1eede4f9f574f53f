import { askDirectly } from './client';
import { toApiError } from './errors';
import { getLoggedInUser, listAllUsers } from './generated/sdk.gen';
import { currentCredential } from './session';

/** Whether a refresh that nobody asked for may run: not before a sign-in, and not while the registry asks to wait. */
export type RefreshPermit = 'go' | 'sign-in' | { waitSeconds: number };

/** Seconds to wait where the registry does not say how long. */
const WAIT = 60;

/**
 * Asks the registry with its cheapest request whether a refresh would need a sign-in (C 3.5), and asks nobody for one.
 * A token needs no recent sign-in, and each request with one is expensive (C 12.11), so it is not tried before. Any
 * other failure is left to the refresh, which shows it in its place.
 *
 * @param recent whether the refresh needs a recent sign-in; the keys and the messages do not (C 1.0, 13.1)
 */
export async function permitRefresh(recent: boolean): Promise<RefreshPermit> {
  if (currentCredential().mode === 'token') return 'go';
  try {
    await (recent
      ? listAllUsers({ query: { limit: 1 }, fetch: askDirectly })
      : getLoggedInUser({ fetch: askDirectly }));
    return 'go';
  } catch (thrown) {
    const { kind, retryAfter = WAIT } = toApiError(thrown);
    if (kind === 'fresh-login' || kind === 'unauthenticated') return 'sign-in';
    return kind === 'rate-limited' ? { waitSeconds: retryAfter } : 'go';
  }
}
