import { useEffect } from 'react';

/** Calls back when the user returns to this tab, since they may have signed in to the registry in another one. */
export function useReturnToTab(onReturn: () => void): void {
  useEffect(() => {
    window.addEventListener('focus', onReturn);
    return () => window.removeEventListener('focus', onReturn);
  }, [onReturn]);
}
