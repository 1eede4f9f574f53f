import { type RefObject, useCallback, useEffect, useRef } from 'react';

import { useLatest } from '@/components/table/use-latest';

/** How long scrolling that had begun before a jump goes on at most, in milliseconds. */
const GLIDE = 300;

/**
 * Returns what brings a line into view, by its index. Scrolling that a key or the wheel has begun goes on after the jump,
 * and would take the view along.
 */
export function useJump(
  viewport: RefObject<HTMLElement | null>,
  scrollTo: (index: number) => void,
): (index: number | undefined) => void {
  const jump = useRef({ index: 0, at: -Infinity });
  const latest = useLatest(scrollTo);
  useEffect(() => {
    const element = viewport.current;
    if (!element) return undefined;
    const controller = new AbortController();
    const options = { signal: controller.signal, passive: true };
    const again = () => {
      const { index, at } = jump.current;
      if (performance.now() < at + GLIDE) latest.current(index);
    };
    element.addEventListener('scrollend', again, options);
    const forget = () => {
      jump.current.at = -Infinity;
    };
    for (const begun of ['keydown', 'pointerdown', 'wheel'])
      element.addEventListener(begun, forget, options);
    return () => controller.abort();
  }, [viewport, latest]);

  return useCallback(
    (index) => {
      if (index === undefined) return;
      jump.current = { index, at: performance.now() };
      latest.current(index);
    },
    [latest],
  );
}
