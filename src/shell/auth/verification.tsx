import { lazy, Suspense } from 'react';

import { useGate } from '@/api/sign-in-gate';

const FreshLoginDialog = lazy(async () => ({
  default: (await import('./fresh-login-dialog')).FreshLoginDialog,
}));

const SignInAgainDialog = lazy(async () => ({
  default: (await import('./sign-in-again-dialog')).SignInAgainDialog,
}));

/** Asks for the password, or for a new sign-in, while requests wait for it (C 3.5). */
export function Verification() {
  const { need, declined } = useGate();
  if (need === undefined || declined) return null;
  return (
    <Suspense>{need === 'fresh-login' ? <FreshLoginDialog /> : <SignInAgainDialog />}</Suspense>
  );
}
