import { useEffect } from 'react';

import { followAudit } from '@/api/journal-audit';

/** Keeps the journal of this tab: it looks for the registry's own record of each write. */
export function JournalKeeper() {
  useEffect(followAudit, []);
  return null;
}
