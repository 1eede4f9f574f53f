import { useEffect, useRef } from 'react';

/** Where the focus was before the overlays that are going away; the innermost last. */
let waiting: Element[] = [];
let timer: number | undefined;

function giveBack(): void {
  const candidates = waiting;
  waiting = [];
  const { activeElement } = document;
  // Whatever took the focus meanwhile keeps it.
  if (activeElement !== null && activeElement !== document.body && activeElement.isConnected)
    return;
  const target =
    candidates.findLast((element) => element.isConnected && element !== document.body) ??
    // What had it is gone, as a row that was deleted: then its list, or else the page.
    document.querySelector('[data-list] tr[tabindex="0"]') ??
    document.querySelector('main');
  if (target instanceof HTMLElement) target.focus({ preventScroll: true });
}

/**
 * Gives the focus back to what had it before an overlay appeared, or, if that is gone, to the list or the page. Overlays that are
 * routes are taken away rather than closed, so the library's own return of the focus never runs. One that takes the
 * place of another inherits what that one would have given back.
 */
export function useOverlayFocus(): void {
  const before = useRef<Element[]>([]);

  useEffect(() => {
    window.clearTimeout(timer);
    if (waiting.length > 0) {
      before.current = waiting;
      // Not at once: several overlays may appear together.
      timer = window.setTimeout(() => {
        waiting = [];
      });
    } else if (document.activeElement) {
      before.current = [document.activeElement];
    }
    return () => {
      waiting = [...waiting, ...before.current];
      // Later, so that what takes the overlay's place comes first.
      window.clearTimeout(timer);
      timer = window.setTimeout(giveBack, 20);
    };
  }, []);
}
