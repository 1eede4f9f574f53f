import { lazy, Suspense } from 'react';

import { useVerification } from '@/api/session';

const FreshLoginDialog = lazy(async () => ({
  default: (await import('./fresh-login-dialog')).FreshLoginDialog,
}));

/** Asks for the password again while requests wait for it (C 3.5). */
export function Verification() {
  const verification = useVerification();
  if (!verification.pending) return null;
  return (
    <Suspense>
      <FreshLoginDialog {...verification} />
    </Suspense>
  );
}
