import { useQueryClient } from '@tanstack/react-query';
import { lazy, useEffect } from 'react';

import { currentUser } from '@/api/queries/session';
import { currentCredential } from '@/api/session';
import { isSignInExpected, onOtherAccount, useGate } from '@/api/sign-in-gate';
import { loadAhead } from '@/components/parts/missing-parts';

import { useIdle } from '../use-idle';

const loadFreshLogin = () => import('./fresh-login-dialog');
const loadSignInAgain = () => import('./sign-in-again-dialog');

const FreshLoginDialog = lazy(async () => ({ default: (await loadFreshLogin()).FreshLoginDialog }));
const SignInAgainDialog = lazy(async () => ({
  default: (await loadSignInAgain()).SignInAgainDialog,
}));

/** Asks for the password or a new sign-in while requests wait for it (C 3.5). */
export function Verification() {
  const { need, declined } = useGate();
  useAccountWatch();
  // The dialogs are needed when something has already failed, so load them while everything works.
  const idle = useIdle();
  useEffect(() => {
    if (idle) void Promise.allSettled([loadAhead(loadFreshLogin), loadAhead(loadSignInAgain)]);
  }, [idle]);
  if (need === undefined || declined) return null;
  return need === 'fresh-login' ? <FreshLoginDialog /> : <SignInAgainDialog />;
}

/** Returning to the tab within this time sends no further request, in milliseconds. */
const PAUSE = 2_000;

/**
 * Checks who is signed in whenever the user returns to this tab, since another account may have signed in elsewhere in
 * this browser, and whenever a request detects another account. A token belongs to this tab alone.
 */
function useAccountWatch(): void {
  const client = useQueryClient();
  useEffect(() => {
    const ask = (staleTime: number) => {
      if (!isSignInExpected()) return;
      // One request at a time; a failure says nothing about the account.
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
