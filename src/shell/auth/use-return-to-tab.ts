import { useEffect } from 'react';

/** Calls back when somebody returns to this tab, who may have signed in to the registry in another one meanwhile. */
export function useReturnToTab(onReturn: () => void): void {
  useEffect(() => {
    window.addEventListener('focus', onReturn);
    return () => window.removeEventListener('focus', onReturn);
  }, [onReturn]);
}
