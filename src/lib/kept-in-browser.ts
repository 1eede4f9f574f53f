/** The keys in `localStorage` under which something is kept that one account saw of the registry. */
export const BUILDS_KEY = 'quay-console-builds';
/** The key in `sessionStorage` of the last sign-in through the registry's pages that was answered; it names a page. */
export const ANSWERED_KEY = 'quay-console-oauth-answered';
/** Whose it is. */
const OWNER_KEY = 'quay-console-account';

function tryStorage<Result>(action: (storage: Storage) => Result): Result | undefined {
  try {
    return action(localStorage);
  } catch {
    // Storage can be forbidden altogether; then nothing is kept.
    return undefined;
  }
}

/**
 * Says whose page this is. What another account has left in this browser is forgotten, and what one without a name has:
 * two such tokens are never taken for the same account (C 3.2).
 *
 * @param username undefined when somebody signs out
 */
export function keepForAccount(username: string | undefined): void {
  tryStorage((storage) => {
    if (username && storage.getItem(OWNER_KEY) === username) return;
    storage.removeItem(BUILDS_KEY);
    if (username) storage.setItem(OWNER_KEY, username);
    else storage.removeItem(OWNER_KEY);
    if (username === undefined) sessionStorage.removeItem(ANSWERED_KEY);
  });
  // A browser tells other tabs only.
  window.dispatchEvent(new StorageEvent('storage', { key: BUILDS_KEY, newValue: readKept() }));
}

const readKept = () => tryStorage((storage) => storage.getItem(BUILDS_KEY)) ?? null;
