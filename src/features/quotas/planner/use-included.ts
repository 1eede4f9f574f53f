import { useMemo, useState } from 'react';

import type { Selection } from '@/components/table/use-selection';
import {
  deselectAll,
  EMPTY_SELECTION,
  extendTo,
  selectAll,
  type SelectionState,
  toggleRow,
} from '@/components/table/selection';
import type { PlannedQuota } from '@/lib/quota-plan';

const NONE: ReadonlySet<string> = new Set();

/** What was dropped, and where a range of ticks would start. */
type DropState = Pick<SelectionState, 'anchor' | 'base'> & { dropped: ReadonlySet<string> };

const NOTHING_DROPPED: DropState = { anchor: undefined, base: NONE, dropped: NONE };

/** Returns the name of a planned change's namespace, which identifies it. */
export const planId = ({ row: { name } }: PlannedQuota): string => name;

/**
 * Returns which changes are in the plan: all but those that were dropped, whatever the rule. The table shows them as
 * selected.
 */
export function useIncluded(changes: readonly PlannedQuota[]) {
  const [{ anchor, base, dropped }, setState] = useState<DropState>(NOTHING_DROPPED);
  const included = useMemo(
    () => (dropped.size === 0 ? changes : changes.filter((change) => !dropped.has(planId(change)))),
    [changes, dropped],
  );
  /** The table's selection; `shown` are the changes in the order of the table. */
  const selectionOf = (shown: readonly PlannedQuota[]): Selection<PlannedQuota> => {
    const ids = new Set(included.map(planId));
    const current = { ids, anchor, base };
    const all = () => shown.map(planId);
    const allShown = shown.length > 0 && included.length === changes.length;
    const apply = (next: SelectionState) => {
      const planned = all();
      const known = new Set(planned);
      // What this rule leaves out anyway stays dropped.
      const elsewhere = [...dropped].filter((id) => !known.has(id));
      const out = planned.filter((id) => !next.ids.has(id));
      setState({ anchor: next.anchor, base: next.base, dropped: new Set([...elsewhere, ...out]) });
    };
    return {
      ids,
      rows: included,
      hidden: 0,
      hiddenIds: () => NONE,
      allShown,
      toggle: (id) => apply(toggleRow(current, id)),
      extend: (id, from) => apply(extendTo(current, id, from, all())),
      toggleAll: () => apply(allShown ? deselectAll(current, all()) : selectAll(current, all())),
      selectAll: () => apply(selectAll(current, all())),
      select: (ids) => apply(selectAll(current, ids)),
      deselect: (id) => apply(deselectAll(current, [id])),
      clear: () => apply(EMPTY_SELECTION),
    };
  };
  return { included, dropped: dropped.size, selectionOf };
}
