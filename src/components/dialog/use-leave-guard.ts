import { useBlocker } from '@tanstack/react-router';
import { useCallback, useEffect, useRef } from 'react';

/** What stands between a person and the way out. */
export type LeaveGuard = {
  /** Somebody tried to leave, and must be asked. */
  asking: boolean;
  /** Stay where one is. */
  stay: () => void;
  /** Leave, as was tried. */
  leave: () => void;
};

/**
 * Holds up every way out of a screen while `active`: a link, Back, the palette, closing the tab. For the last the
 * browser asks in its own words; for the others show a question while `asking`. A way out that needs no question goes
 * by `navigate({ ignoreBlocker: true })`. Changes of the search parameters alone are let through.
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
    // What there was to lose may be settled before the answer.
    if (!active) blocker.reset?.();
  });
  // An unanswered question must not hang over the next screen.
  useEffect(() => () => reset.current?.(), []);

  return {
    asking: blocker.status === 'blocked',
    stay: () => blocker.reset?.(),
    leave: () => blocker.proceed?.(),
  };
}
