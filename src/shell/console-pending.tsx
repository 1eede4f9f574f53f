import { lazy, Suspense } from 'react';

import { PendingPage } from './pending-page';

// The frame is in the chunk that only a signed-in superuser needs; the page before that must not load it.
const PendingFrame = lazy(async () => ({
  default: (await import('./pending-frame')).PendingFrame,
}));

/** Shown in place of the console while the signed-in account is loading. */
export function ConsolePending() {
  return (
    <Suspense fallback={<PendingPage />}>
      <PendingFrame />
    </Suspense>
  );
}
