import { type RefObject, useLayoutEffect, useRef } from 'react';

/** The latest of a value, for handlers that must stay the same while it changes. Not to be read while rendering. */
export function useLatest<Value>(value: Value): RefObject<Value> {
  const latest = useRef(value);
  useLayoutEffect(() => {
    latest.current = value;
  });
  return latest;
}
