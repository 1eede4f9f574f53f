/** How requests prove who sends them: the registry's own session cookie, or a bearer token. */
export type Credential = { mode: 'session' } | { mode: 'token'; token: string };

/** The key in `sessionStorage` of a token that somebody asked to keep while the tab is open. */
const TOKEN_KEY = 'quay-console-token';

let credential: Credential = { mode: 'session' };
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

/** Takes up the token that was kept before this tab was reloaded. */
export function restoreToken(): void {
  const token = tryStorage((storage) => storage.getItem(TOKEN_KEY));
  if (token) switchCredential({ mode: 'token', token });
}
