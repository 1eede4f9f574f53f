import { useEffect, useId, useState } from 'react';

import { Bubble } from '../floating/bubble';

import { Whole } from './foreign-text';

/*
 * A list has a hundred tips, and rows come and go with every jump. An element with a tip has only its text as an
 * attribute; one set of listeners, and one bubble, serve them all.
 */

/** Gives an element a tip, which shows on hover and focus of the element, or of the control around it. */
export const tip = (text: string) => ({ 'data-tip': text });

/** Gives an element its own text as a tip, shown only while it is cut off; or `whole`, if that is not in it. */
export const tipIfCut = (whole = '') => ({ 'data-tip': whole, 'data-tip-if-cut': true });

const CONTROL = 'a, button';

/** Returns the element with a tip that is hovered or focused with another. */
function tipAt(at: EventTarget | null): HTMLElement | null {
  if (!(at instanceof Element)) return null;
  const control = at.closest(CONTROL);
  const own = at.closest<HTMLElement>('[data-tip]');
  return own ?? control?.querySelector<HTMLElement>('[data-tip]') ?? null;
}

/** Letters may be a little higher than their line; a line that is cut off is more. */
const LESS_THAN_A_LINE = 8;

const isCut = (element: HTMLElement) =>
  element.scrollWidth > element.clientWidth ||
  element.scrollHeight > element.clientHeight + LESS_THAN_A_LINE;

const isUseful = (element: HTMLElement) => !('tipIfCut' in element.dataset) || isCut(element);

type Shown = { target: { readonly current: HTMLElement }; key: number };

/** Shows the tip of what is hovered or focused; Escape closes it. */
export function Tips() {
  const id = useId();
  const [shown, setShown] = useState<Shown | null>(null);

  useEffect(() => {
    const end = new AbortController();
    const on: typeof document.addEventListener = (type: string, listener: EventListener) =>
      document.addEventListener(type, listener, { signal: end.signal, capture: true });
    let hovered: HTMLElement | null = null;
    const show = (element: HTMLElement | null) =>
      setShown((now) =>
        element && isUseful(element)
          ? { target: { current: element }, key: (now?.key ?? 0) + 1 }
          : null,
      );
    const hover = (element: HTMLElement | null) => {
      if (element === hovered) return;
      hovered = element;
      show(element);
    };
    on('pointerover', ({ target }) => hover(tipAt(target)));
    // Out of the window.
    on('pointerout', ({ relatedTarget }) => {
      if (relatedTarget === null) hover(null);
    });
    on('focusin', ({ target }) => {
      const element = tipAt(target);
      if (element && target instanceof Element && target.matches(':focus-visible')) show(element);
    });
    on('focusout', ({ target }) => {
      const element = tipAt(target);
      setShown((now) => (now?.target.current === element ? null : now));
    });
    on('keydown', ({ key }) => {
      if (key === 'Escape') setShown(null);
    });
    return () => end.abort();
  }, []);

  useEffect(() => {
    if (!shown) return undefined;
    const { current: element } = shown.target;
    const described = element.closest(CONTROL) ?? element;
    described.setAttribute('aria-describedby', id);
    // Rows go without losing the pointer or the focus.
    const observer = new MutationObserver(() => {
      if (!element.isConnected) setShown(null);
    });
    observer.observe(document.body, { childList: true, subtree: true });
    return () => {
      observer.disconnect();
      described.removeAttribute('aria-describedby');
    };
  }, [shown, id]);

  if (!shown) return null;
  const { current: element } = shown.target;
  return (
    <Bubble key={shown.key} id={id} target={shown.target}>
      <Whole text={element.dataset['tip'] || element.textContent} />
    </Bubble>
  );
}
