import { lazy, Suspense } from 'react';

import { PendingPage } from './pending-page';

// The frame is in the part that only a signed-in superuser needs; the page before that must not load it.
const PendingFrame = lazy(async () => ({
  default: (await import('./pending-frame')).PendingFrame,
}));

/** In the place of the console while it is found out who is signed in. */
export function ConsolePending() {
  return (
    <Suspense fallback={<PendingPage />}>
      <PendingFrame />
    </Suspense>
  );
}
