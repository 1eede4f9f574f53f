import { useSyncExternalStore } from 'react';

/** The text size that heights and widths in pixels are meant for. */
const USUAL = 16;

function subscribe(listener: () => void): () => void {
  window.addEventListener('resize', listener);
  return () => window.removeEventListener('resize', listener);
}

const read = () => parseFloat(getComputedStyle(document.documentElement).fontSize) / USUAL || 1;

/**
 * Returns how much larger than usual the browser's text is set: what is computed in pixels grows with it, as `rem`
 * does.
 */
export const useTextScale = (): number => useSyncExternalStore(subscribe, read);
