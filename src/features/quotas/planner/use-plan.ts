import { useQueryClient } from '@tanstack/react-query';
import { useDeferredValue, useMemo, useState } from 'react';

import { useAccess } from '@/api/access';
import { useCrawl } from '@/api/crawl';
import { organizationsDirectory } from '@/api/queries/organizations';
import { systemDefaultLimit } from '@/api/queries/quotas';
import { usersDirectory } from '@/api/queries/users';
import { thresholdsOff } from '@/api/rights/quotas';
import type { BulkDialogProps } from '@/components/list/bulk-bar';
import { type NamespaceRow, namespaceRows } from '@/lib/namespaces';
import { planQuotas, type QuotaPlan } from '@/lib/quota-plan';
import { parseListedLimit } from '@/lib/quota-rule';

import { NEW_ENTRY, parseEntry, type PlanEntry } from './plan-entry';

type BulkListed = NonNullable<BulkDialogProps<NamespaceRow, 'plan'>['listed']>;

const NO_LIST: BulkListed = new Map();

const NO_PLAN: QuotaPlan = { changes: [], leftOut: [] };

/**
 * Returns what is entered, and the plan that follows from it. `chosen` are the namespaces as they were when the planner
 * opened: the list changes under it, and a change is made only to what was planned for. `listed` are the limits of a
 * list from outside, as it writes them.
 */
export function usePlan(chosen: readonly NamespaceRow[], listed: BulkListed = NO_LIST) {
  const client = useQueryClient();
  const thresholdRefusal = thresholdsOff(useAccess());
  const hasList = listed.size > 0;
  const [entry, setEntry] = useState<PlanEntry>(
    hasList ? { ...NEW_ENTRY, kind: 'listed' } : NEW_ENTRY,
  );
  const limits = useMemo(
    () => new Map([...listed].map(([name, texts]) => [name, parseListedLimit(texts)])),
    [listed],
  );
  const users = useCrawl(usersDirectory);
  const organizations = useCrawl(organizationsDirectory);
  const rows = useMemo(
    () => namespaceRows(users.rows, organizations.rows),
    [users.rows, organizations.rows],
  );
  const thresholds = thresholdRefusal === undefined;
  const parsed = useMemo(
    () => parseEntry(entry, { rows, thresholds, listed: limits }),
    [entry, rows, thresholds, limits],
  );
  // Typing goes first, even with thousands of rows.
  const deferred = useDeferredValue(parsed);
  const { rule } = deferred;
  const systemDefault = systemDefaultLimit(client);
  const plan = useMemo(
    () => (rule ? planQuotas(chosen, rule, systemDefault) : NO_PLAN),
    [chosen, rule, systemDefault],
  );
  return {
    entry,
    change: (part: Partial<PlanEntry>) => setEntry((now) => ({ ...now, ...part })),
    hasList,
    touched: hasList || entry !== NEW_ENTRY,
    parsed,
    plan,
    /** The plan follows from what is entered by now, and may be run. */
    settled: deferred === parsed,
    /** Why thresholds cannot be set here; who may only read still plans them. */
    thresholdRefusal,
    /** All loaded namespaces. */
    rows,
    complete: users.complete && organizations.complete,
  };
}
