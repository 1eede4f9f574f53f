import { type RefObject, useLayoutEffect, useRef } from 'react';

/**
 * Returns a ref to the latest value, for handlers that must stay the same while it changes. Do not read it while
 * rendering.
 */
export function useLatest<Value>(value: Value): RefObject<Value> {
  const latest = useRef(value);
  useLayoutEffect(() => {
    latest.current = value;
  });
  return latest;
}
