/** The elements that had the focus before the overlays that are closing together; the innermost last. */
let openers: Element[] = [];

/** Returns the focused element, for {@link returnFocus}. */
export const keepOpener = (): Element | null => document.activeElement;

/** Removes the focus from an element that is about to disappear, if it has it. */
export function giveUpFocus(element: Element): void {
  const { activeElement } = document;
  if (activeElement instanceof HTMLElement && element.contains(activeElement)) activeElement.blur();
}

/**
 * Returns the focus after an overlay closes. The browser does so itself after a modal one, unless the opener is gone or
 * still covered; then the opener of an overlay that closes together with it gets the focus, or else the list or the
 * page. After stepping through rows beside their list, the list comes first: its row is the last one opened.
 */
export function returnFocus(opener: Element | null, { listFirst = false } = {}): void {
  if (openers.length === 0) queueMicrotask(() => (openers = []));
  if (opener && opener !== document.body) openers.push(opener);
  const row = document.querySelector('[data-list] :is(tr, [role="treegrid"])[tabindex="0"]');
  const before = openers.toReversed();
  const sameRow = opener !== null && row?.contains(opener) === true;
  const candidates = listFirst && !sameRow ? [row, ...before] : [...before, row];
  for (const candidate of [...candidates, document.querySelector('main')]) {
    if (hasFocus()) return;
    if (candidate instanceof HTMLElement) candidate.focus({ preventScroll: true });
  }
}

/** Returns whether something has the focus; otherwise the browser leaves it on the body. */
const hasFocus = () =>
  document.activeElement !== null &&
  document.activeElement !== document.body &&
  document.activeElement.isConnected;
