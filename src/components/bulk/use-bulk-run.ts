import { useSyncExternalStore } from 'react';

import type { BulkRun, BulkSnapshot } from './bulk-run';

/** Follows a run. */
export const useBulkRun = (run: BulkRun): BulkSnapshot =>
  useSyncExternalStore(run.subscribe, run.getSnapshot);
