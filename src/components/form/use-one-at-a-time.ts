import { useRef } from 'react';

/**
 * Returns a handler that ignores calls while the last one works: a second key or click may come before the form is drawn
 * as sending, and would send it twice. A call works until its promise settles, and at least until what it started is
 * drawn as pending, which takes a timer of its own.
 */
export function useOneAtATime<Given extends unknown[]>(
  handle: (...given: Given) => unknown,
): (...given: Given) => void {
  const working = useRef(false);
  const end = () => {
    setTimeout(() => {
      working.current = false;
    });
  };
  return (...given) => {
    if (working.current) return;
    working.current = true;
    void Promise.resolve(handle(...given)).finally(end);
  };
}
