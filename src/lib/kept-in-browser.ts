/** The `localStorage` key of the builds that one account saw in the registry. */
export const BUILDS_KEY = 'quay-console-builds';
/** The `sessionStorage` key of the last answered sign-in through the registry's pages; it names a page. */
export const ANSWERED_KEY = 'quay-console-oauth-answered';
/** The `sessionStorage` key of the journal, which belongs to the account of this tab. */
export const JOURNAL_KEY = 'quay-console-journal';
/** The `localStorage` key of the account that the stored data belongs to. */
const OWNER_KEY = 'quay-console-account';

function tryStorage<Result>(action: (storage: Storage) => Result): Result | undefined {
  try {
    return action(localStorage);
  } catch {
    // Storage may be blocked; then nothing is kept.
    return undefined;
  }
}

/**
 * Sets the account of this page. Removes what another account, or one without a name, left in this browser: two tokens
 * without a name never count as the same account (C 3.2).
 *
 * @param username undefined on sign-out
 */
export function keepForAccount(username: string | undefined): void {
  tryStorage((storage) => {
    if (username && storage.getItem(OWNER_KEY) === username) return;
    storage.removeItem(BUILDS_KEY);
    if (username) storage.setItem(OWNER_KEY, username);
    else storage.removeItem(OWNER_KEY);
    sessionStorage.removeItem(JOURNAL_KEY);
    if (username === undefined) sessionStorage.removeItem(ANSWERED_KEY);
    window.dispatchEvent(new StorageEvent('storage', { key: JOURNAL_KEY }));
  });
  // A browser notifies other tabs only.
  window.dispatchEvent(new StorageEvent('storage', { key: BUILDS_KEY, newValue: readKept() }));
}

const readKept = () => tryStorage((storage) => storage.getItem(BUILDS_KEY)) ?? null;
