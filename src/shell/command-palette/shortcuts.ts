import { isModalOpen } from '@/components/dialog/open-modals';

const APPLE = /Mac|iPhone|iPad/.test(navigator.userAgent);

/** The palette's keys as labelled on this machine; see `ShortcutKeys`. */
export const PALETTE_KEYS = APPLE ? '⌘+K' : 'Ctrl+K';

/** The keys that select all rows, as labelled on this machine. */
export const SELECT_ALL_KEYS = APPLE ? '⌘+A' : 'Ctrl+A';

/** How long the first of two keys waits for the second, in milliseconds. */
const PATIENCE = 1_200;

/** A first key that may be followed by a second. */
export type Prefix = { key: string; at: number } | undefined;

/** Interprets a key press, given the one before it: a whole shortcut, the start of one, or nothing. */
export function readKey(
  shortcuts: readonly string[],
  prefix: Prefix,
  key: string,
  at: number,
): { shortcut?: string; prefix: Prefix } {
  if (prefix && at - prefix.at <= PATIENCE) {
    const both = `${prefix.key} ${key}`;
    if (shortcuts.includes(both)) return { shortcut: both, prefix: undefined };
  }
  if (shortcuts.includes(key)) return { shortcut: key, prefix: undefined };
  const begins = shortcuts.some((shortcut) => shortcut.startsWith(`${key} `));
  return { prefix: begins ? { key, at } : undefined };
}

/** Returns whether this key press belongs to a field, another control or a dialog, rather than to the page. */
export function isSpokenFor(event: KeyboardEvent): boolean {
  if (
    event.defaultPrevented ||
    event.ctrlKey ||
    event.metaKey ||
    event.altKey ||
    event.isComposing
  ) {
    return true;
  }
  if (isModalOpen()) return true;
  const { target } = event;
  return (
    target instanceof Element &&
    target.closest("input, textarea, select, [contenteditable='true'], [role='menu']") !== null
  );
}
