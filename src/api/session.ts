import { TOKEN_KEY } from '@/lib/head-start';

/** How requests authenticate: the registry's own session cookie, a bearer token, or not at all. */
export type Credential = { mode: 'session' } | { mode: 'token'; token: string } | { mode: 'none' };

let withoutToken: Credential = { mode: 'session' };
let credential: Credential = withoutToken;
let csrfToken: string | undefined;

/** Returns the credential of the next request. */
export const currentCredential = (): Credential => credential;

/** Changes how requests authenticate and discards what belonged to the previous way. */
export function switchCredential(next: Credential): void {
  credential = next;
  csrfToken = undefined;
}

/** Returns the session's CSRF token, if it was loaded already (C 3.4). */
export const knownCsrfToken = (): string | undefined => csrfToken;

/** Stores the CSRF token that a sign-in or verification issued, or discards a stale one. */
export function rememberCsrfToken(token: string | undefined): void {
  csrfToken = token;
}

// A browser may refuse storage; a token is then kept in memory only.
function tryStorage<Result>(action: (storage: Storage) => Result): Result | undefined {
  try {
    return action(sessionStorage);
  } catch {
    return undefined;
  }
}

/** Keeps the current bearer token across reloads of this tab, or removes the stored one. */
export function keepToken(keep: boolean): void {
  tryStorage((storage) => {
    if (keep && credential.mode === 'token') storage.setItem(TOKEN_KEY, credential.token);
    else storage.removeItem(TOKEN_KEY);
  });
}

/** Whether the current token survives a reload of this tab. */
export const isTokenKept = (): boolean =>
  tryStorage((storage) => storage.getItem(TOKEN_KEY) !== null) ?? false;

/** Discards the current token. */
export function dropToken(): void {
  keepToken(false);
  switchCredential(withoutToken);
}

/**
 * Chooses how the first request authenticates: with the token stored before this tab was reloaded, else with the
 * registry's session.
 *
 * @param session whether a session is allowed; a deployment may want tokens only
 */
export function startCredential({ session }: { session: boolean }): void {
  withoutToken = session ? { mode: 'session' } : { mode: 'none' };
  const token = tryStorage((storage) => storage.getItem(TOKEN_KEY));
  switchCredential(token ? { mode: 'token', token } : withoutToken);
}
