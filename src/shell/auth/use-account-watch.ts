import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';

import { currentUser } from '@/api/queries/session';
import { currentCredential } from '@/api/session';
import { isSignInExpected, onOtherAccount } from '@/api/sign-in-gate';

/** Coming back to the tab more often than this asks no further time, in milliseconds. */
const PAUSE = 2_000;

/**
 * Asks who is signed in whenever somebody comes back to this tab, since another account may have signed in elsewhere in
 * this browser, and whenever a request found so. A token is this tab's own.
 */
export function useAccountWatch(): void {
  const client = useQueryClient();
  useEffect(() => {
    const ask = (staleTime: number) => {
      if (!isSignInExpected()) return;
      // One request at a time; a failure tells nothing of the account.
      client.query({ ...currentUser(), staleTime }).catch(() => undefined);
    };
    const onReturn = () => {
      if (document.visibilityState === 'visible' && currentCredential().mode === 'session')
        ask(PAUSE);
    };
    window.addEventListener('focus', onReturn);
    window.addEventListener('pageshow', onReturn);
    document.addEventListener('visibilitychange', onReturn);
    const forget = onOtherAccount(() => ask(0));
    return () => {
      window.removeEventListener('focus', onReturn);
      window.removeEventListener('pageshow', onReturn);
      document.removeEventListener('visibilitychange', onReturn);
      forget();
    };
  }, [client]);
}
