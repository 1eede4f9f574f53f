import { useQueryClient } from '@tanstack/react-query';
import { useDeferredValue, useMemo, useState } from 'react';

import { useAccess } from '@/api/access';
import { useCrawl } from '@/api/crawl';
import { organizationsDirectory } from '@/api/queries/organizations';
import { systemDefaultLimit } from '@/api/queries/quotas';
import { usersDirectory } from '@/api/queries/users';
import { whyNot } from '@/api/rights/quotas';
import { type NamespaceRow, namespaceRows } from '@/lib/namespaces';
import { planQuotas, type QuotaPlan } from '@/lib/quota-plan';

import { NEW_ENTRY, parseEntry, type PlanEntry } from './plan-entry';

const NO_PLAN: QuotaPlan = { changes: [], leftOut: [] };

/**
 * Returns what is entered, and the plan that follows from it. `chosen` are the namespaces as they were when the planner
 * opened: the list changes under it, and a change is made only to what was planned for.
 */
export function usePlan(chosen: readonly NamespaceRow[]) {
  const client = useQueryClient();
  const thresholdRefusal = whyNot.changeThresholds(useAccess());
  const [entry, setEntry] = useState<PlanEntry>(NEW_ENTRY);
  const users = useCrawl(usersDirectory);
  const organizations = useCrawl(organizationsDirectory);
  const rows = useMemo(
    () => namespaceRows(users.rows, organizations.rows),
    [users.rows, organizations.rows],
  );
  const thresholds = thresholdRefusal === undefined;
  const parsed = useMemo(() => parseEntry(entry, { rows, thresholds }), [entry, rows, thresholds]);
  // Typing goes first, even with thousands of rows.
  const { rule } = useDeferredValue(parsed);
  const systemDefault = systemDefaultLimit(client);
  const plan = useMemo(
    () => (rule ? planQuotas(chosen, rule, systemDefault) : NO_PLAN),
    [chosen, rule, systemDefault],
  );
  return {
    entry,
    change: (part: Partial<PlanEntry>) => setEntry((now) => ({ ...now, ...part })),
    touched: entry !== NEW_ENTRY,
    parsed,
    plan,
    /** Why the account may not set thresholds. */
    thresholdRefusal,
    /** All loaded namespaces. */
    rows,
    complete: users.complete && organizations.complete,
  };
}
