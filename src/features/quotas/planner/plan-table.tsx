import { useMemo, useState } from 'react';

import { EmptyState } from '@/components/feedback/empty-state';
import { DataTable } from '@/components/table/data-table';
import type { Selection } from '@/components/table/use-selection';
import type { PlannedQuota, QuotaPlan } from '@/lib/quota-plan';
import { type Sort, sortRows } from '@/lib/table';

import { PLAN_COLUMNS } from './plan-columns';
import type { ParsedEntry } from './plan-entry';
import styles from './quota-planner.module.css';
import { planId } from './use-included';

type PlanTableProps = {
  plan: QuotaPlan;
  parsed: ParsedEntry;
  selectionOf: (shown: readonly PlannedQuota[]) => Selection<PlannedQuota>;
};

/** Lists every planned change; a row without its tick is dropped from the plan. */
export function PlanTable({ plan: { changes }, parsed, selectionOf }: PlanTableProps) {
  // What needs a look comes first.
  const [sort, setSort] = useState<Sort | null>({ column: 'effect', descending: true });
  const shown = useMemo(() => {
    const key = PLAN_COLUMNS.find(({ id }) => id === sort?.column)?.sortValue;
    return key ? sortRows(changes, key, sort?.descending) : changes;
  }, [changes, sort]);
  return (
    <div className={styles.table}>
      <DataTable
        label="Planned changes"
        rows={shown}
        rowId={planId}
        columns={PLAN_COLUMNS}
        sort={sort}
        onSort={setSort}
        view={JSON.stringify(sort)}
        partial={false}
        loading={false}
        selection={selectionOf(shown)}
        squeezed
        linesNarrow={2}
        empty={
          parsed.rule ? (
            <EmptyState title="Nothing to change">
              This rule leaves every selected namespace as it is.
            </EmptyState>
          ) : (
            <EmptyState title="No plan yet">{parsed.problem}</EmptyState>
          )
        }
      />
    </div>
  );
}
