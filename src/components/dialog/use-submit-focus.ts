import { useEffect, useRef, type RefObject } from 'react';

/**
 * Returns the focus to the pressed button after the response: the button is disabled while waiting, and a disabled
 * element loses the focus.
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
