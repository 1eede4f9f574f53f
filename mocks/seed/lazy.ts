import type { Lazy } from './types';

/** Creates a lazy sequence that checks its bounds. */
export function lazy<T>(length: number, make: (index: number) => T): Lazy<T> {
  return {
    length,
    at: (index) => {
      if (!Number.isInteger(index) || index < 0 || index >= length) {
        throw new RangeError(`No item ${index} among ${length}`);
      }
      return make(index);
    },
  };
}
