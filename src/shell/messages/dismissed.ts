import { createAtom, useSelector } from '@tanstack/react-store';

/** The key in `localStorage`: the identifiers of the messages that were dismissed in this browser. */
const STORAGE_KEY = 'quay-console-dismissed-messages';

function parse(stored: string | null): readonly string[] {
  try {
    const value: unknown = JSON.parse(stored ?? '[]');
    return Array.isArray(value) ? value.filter((id) => typeof id === 'string') : [];
  } catch {
    return [];
  }
}

function readStored(): readonly string[] {
  try {
    return parse(localStorage.getItem(STORAGE_KEY));
  } catch {
    // Storage can be blocked; a message is then dismissed as long as the page is open.
    return [];
  }
}

const dismissed = createAtom(readStored());

// Another tab of the console dismissed one.
window.addEventListener('storage', (event) => {
  if (event.key === STORAGE_KEY) dismissed.set(parse(event.newValue));
});

/** Returns the identifiers of the dismissed messages, and follows them. */
export const useDismissed = (): readonly string[] => useSelector(dismissed);

/**
 * Dismisses messages, and forgets those that the registry no longer has.
 *
 * @param existing the identifiers of all its messages
 */
export function dismiss(ids: readonly string[], existing: readonly string[]): void {
  const before = dismissed.get();
  const next = existing.filter((id) => before.includes(id) || ids.includes(id));
  if (next.length === before.length && ids.length === 0) return;
  try {
    localStorage.setItem(STORAGE_KEY, JSON.stringify(next));
  } catch {
    // As above.
  }
  dismissed.set(next);
}
