import { useSyncExternalStore } from 'react';

/** Whether a media query holds, kept up to date. */
function mediaHook(media: string): () => boolean {
  const query = window.matchMedia(media);
  const subscribe = (listener: () => void) => {
    query.addEventListener('change', listener);
    return () => query.removeEventListener('change', listener);
  };
  return () => useSyncExternalStore(subscribe, () => query.matches);
}

/** Whether the window is as narrow as a phone, where the design changes; the same as in the style sheets. */
export const useNarrow = mediaHook('(max-width: 47.99em)');

/** Whether details have room beside their list, which is from 1200 pixels up. */
export const useWide = mediaHook('(min-width: 75em)');
