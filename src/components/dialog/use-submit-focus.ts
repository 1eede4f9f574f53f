import { useEffect, useRef, type RefObject } from 'react';

/**
 * Gives the focus back to the button that was pressed, once the answer is there: while it is waited for the button is
 * disabled, and a disabled element loses the focus.
 */
export function useSubmitFocus(submitting: boolean): RefObject<HTMLButtonElement | null> {
  const button = useRef<HTMLButtonElement>(null);
  const before = useRef(submitting);

  useEffect(() => {
    const ended = before.current && !submitting;
    before.current = submitting;
    if (ended && document.activeElement === document.body) {
      button.current?.focus({ preventScroll: true });
    }
  }, [submitting]);

  return button;
}
