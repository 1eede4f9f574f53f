import { useBlocker } from '@tanstack/react-router';
import { useCallback, useEffect, useRef } from 'react';

/** The question that guards every way out of a screen. */
export type LeaveGuard = {
  /** The user tried to leave and must be asked. */
  asking: boolean;
  /** Stays on the screen. */
  stay: () => void;
  /** Leaves as attempted. */
  leave: () => void;
};

/**
 * Blocks every way out of a screen while `active`: a link, Back, the palette, closing the tab. For the tab the browser
 * asks in its own words; for the others show a question while `asking`. Use `navigate({ ignoreBlocker: true })` to
 * leave without a question. Changes to the search parameters alone are let through.
 */
export function useLeaveGuard(active: boolean): LeaveGuard {
  const shouldBlockFn = useCallback(
    ({ current, next }: { current: { pathname: string }; next: { pathname: string } }) =>
      active && current.pathname !== next.pathname,
    [active],
  );
  const blocker = useBlocker({ shouldBlockFn, enableBeforeUnload: active, withResolver: true });
  const reset = useRef(blocker.reset);

  useEffect(() => {
    reset.current = blocker.reset;
    // What could be lost may be settled before the user answers.
    if (!active) blocker.reset?.();
  });
  // An unanswered question must not stay over the next screen.
  useEffect(() => () => reset.current?.(), []);

  return {
    asking: blocker.status === 'blocked',
    stay: () => blocker.reset?.(),
    leave: () => blocker.proceed?.(),
  };
}
