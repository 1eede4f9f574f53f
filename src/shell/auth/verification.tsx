import { lazy, useEffect } from 'react';

import { useGate } from '@/api/sign-in-gate';

import { useAccountWatch } from './use-account-watch';

const loadFreshLogin = () => import('./fresh-login-dialog');
const loadSignInAgain = () => import('./sign-in-again-dialog');

const FreshLoginDialog = lazy(async () => ({ default: (await loadFreshLogin()).FreshLoginDialog }));
const SignInAgainDialog = lazy(async () => ({
  default: (await loadSignInAgain()).SignInAgainDialog,
}));

/** When a page has most likely finished loading, in milliseconds. */
const IDLE = 3_000;

/** Asks for the password, or for a new sign-in, while requests wait for it (C 3.5). */
export function Verification() {
  const { need, declined } = useGate();
  useAccountWatch();
  // They are wanted when something is wrong already, so they are fetched while nothing is.
  useEffect(() => {
    const timer = setTimeout(() => {
      void Promise.allSettled([loadFreshLogin(), loadSignInAgain()]);
    }, IDLE);
    return () => clearTimeout(timer);
  }, []);
  if (need === undefined || declined) return null;
  return need === 'fresh-login' ? <FreshLoginDialog /> : <SignInAgainDialog />;
}
