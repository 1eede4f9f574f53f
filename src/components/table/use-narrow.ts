import { useSyncExternalStore } from 'react';

/** Creates a hook that returns whether a media query matches, kept up to date. */
function mediaHook(media: string): () => boolean {
  const query = window.matchMedia(media);
  const subscribe = (listener: () => void) => {
    query.addEventListener('change', listener);
    return () => query.removeEventListener('change', listener);
  };
  return () => useSyncExternalStore(subscribe, () => query.matches);
}

/** Returns whether the window is as narrow as a phone, where the design changes; matches the style sheets. */
export const useNarrow = mediaHook('(max-width: 47.99em)');

/** Returns whether details fit beside their list, which is from 1200 pixels up. */
export const useWide = mediaHook('(min-width: 75em)');
