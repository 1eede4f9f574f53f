/** What had the focus before the overlays that go away in one go; the innermost last. */
let openers: Element[] = [];

/** What has the focus now, for {@link returnFocus}. */
export const keepOpener = (): Element | null => document.activeElement;

/** Takes the focus from what is about to go, if it has it. */
export function giveUpFocus(element: Element): void {
  const { activeElement } = document;
  if (activeElement instanceof HTMLElement && element.contains(activeElement)) activeElement.blur();
}

/**
 * Gives the focus back after an overlay was closed. The browser does so by itself after a modal one, unless what had it
 * is gone or still covered: then an opener of what closes together with it takes it, or else the list or the page. Where
 * one went through the rows beside their list, the list comes first: its row is the one that was open last.
 */
export function returnFocus(opener: Element | null, { listFirst = false } = {}): void {
  if (openers.length === 0) queueMicrotask(() => (openers = []));
  if (opener && opener !== document.body) openers.push(opener);
  const row = document.querySelector('[data-list] tr[tabindex="0"]');
  const before = openers.toReversed();
  const sameRow = opener !== null && row?.contains(opener) === true;
  const candidates = listFirst && !sameRow ? [row, ...before] : [...before, row];
  for (const candidate of [...candidates, document.querySelector('main')]) {
    if (hasFocus()) return;
    if (candidate instanceof HTMLElement) candidate.focus({ preventScroll: true });
  }
}

/** Whether something has the focus; the browser leaves it with the body where there is nothing. */
const hasFocus = () =>
  document.activeElement !== null &&
  document.activeElement !== document.body &&
  document.activeElement.isConnected;
