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
    if (!ended) return undefined;
    // After other dialogs that close at the same time, such as the one that asked for the password.
    const timer = setTimeout(() => {
      if (document.activeElement === document.body) button.current?.focus({ preventScroll: true });
    }, 20);
    return () => clearTimeout(timer);
  }, [submitting]);

  return button;
}
