/** How requests prove who sends them: the registry's own session cookie, a bearer token, or not at all. */
export type Credential = { mode: 'session' } | { mode: 'token'; token: string } | { mode: 'none' };

/** The key in `sessionStorage` of a token that somebody asked to keep while the tab is open. */
const TOKEN_KEY = 'quay-console-token';

let withoutToken: Credential = { mode: 'session' };
let credential: Credential = withoutToken;
let csrfToken: string | undefined;

/** The credential that the next request will use. */
export const currentCredential = (): Credential => credential;

/** Changes how requests authenticate and forgets what belonged to the former way. */
export function switchCredential(next: Credential): void {
  credential = next;
  csrfToken = undefined;
}

/** The CSRF token of the session, if one was read already (C 3.4). */
export const knownCsrfToken = (): string | undefined => csrfToken;

/** Remembers the token that a sign-in or verification issued, or forgets a stale one. */
export function rememberCsrfToken(token: string | undefined): void {
  csrfToken = token;
}

// A browser may refuse storage altogether; then a token lives in memory only.
function tryStorage<Result>(action: (storage: Storage) => Result): Result | undefined {
  try {
    return action(sessionStorage);
  } catch {
    return undefined;
  }
}

/** Keeps the bearer token in use over reloads of this tab, or forgets the one that was kept. */
export function keepToken(keep: boolean): void {
  tryStorage((storage) => {
    if (keep && credential.mode === 'token') storage.setItem(TOKEN_KEY, credential.token);
    else storage.removeItem(TOKEN_KEY);
  });
}

/** Whether the token in use would survive a reload of this tab. */
export const isTokenKept = (): boolean =>
  tryStorage((storage) => storage.getItem(TOKEN_KEY) !== null) ?? false;

/** Forgets the token in use. */
export function dropToken(): void {
  keepToken(false);
  switchCredential(withoutToken);
}

/**
 * Decides how the first request authenticates: with the token that was kept before this tab was reloaded, else with
 * the registry's session.
 *
 * @param session whether a session counts at all; a deployment may want tokens only
 */
export function startCredential({ session }: { session: boolean }): void {
  withoutToken = session ? { mode: 'session' } : { mode: 'none' };
  const token = tryStorage((storage) => storage.getItem(TOKEN_KEY));
  switchCredential(token ? { mode: 'token', token } : withoutToken);
}
