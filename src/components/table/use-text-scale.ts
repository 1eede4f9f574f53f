import { useSyncExternalStore } from 'react';

/** The text size that heights and widths in pixels are meant for. */
const USUAL = 16;

const measure = () => parseFloat(getComputedStyle(document.documentElement).fontSize) / USUAL || 1;

/** As last measured: measuring it in every render would make the browser compute the styles of the page each time. */
let scale: number | undefined;

function subscribe(listener: () => void): () => void {
  const onResize = () => {
    scale = measure();
    listener();
  };
  scale = measure();
  window.addEventListener('resize', onResize);
  return () => window.removeEventListener('resize', onResize);
}

const read = () => (scale ??= measure());

/**
 * Returns how much larger than usual the browser's text is set: what is computed in pixels grows with it, as `rem`
 * does.
 */
export const useTextScale = (): number => useSyncExternalStore(subscribe, read);
