import { useState } from 'react';

import type { BulkRun } from '@/components/bulk/bulk-run';
import type { BulkDialogProps } from '@/components/list/bulk-bar';
import type { NamespaceRow } from '@/lib/namespaces';
import type { PlannedQuota } from '@/lib/quota-plan';

import { PlanDialog } from './plan-dialog';
import { PlanRunning } from './plan-running';
import { PlanUndo } from './plan-undo';
import { type PlanTask, usePlanRun } from './use-plan-run';

/** A plan that was started. */
type Started = { run: BulkRun; tasks: readonly PlanTask[]; undoing: boolean };

/** Plans the quotas of many namespaces, carries the plan out, and takes it back. */
export function QuotaPlanner(props: BulkDialogProps<NamespaceRow, 'plan'>) {
  const { onDone, onClose } = props;
  const [started, setStarted] = useState<Started | null>(null);
  const begin = usePlanRun();
  if (!started) {
    return (
      <PlanDialog
        {...props}
        onRun={(changes: readonly PlannedQuota[]) =>
          setStarted({ ...begin(changes), undoing: false })
        }
      />
    );
  }
  const { run, tasks, undoing } = started;
  // The list is drawn again once, not for each of thousands.
  const close = () => {
    for (const { id, state } of run.snapshot.get().items) if (state === 'done') onDone(id);
    onClose();
  };
  return undoing ? (
    <PlanUndo
      changes={tasks.flatMap(({ namespace, move: { record } }) =>
        record ? [{ namespace, record }] : [],
      )}
      onCancel={() => setStarted({ ...started, undoing: false })}
      onClose={close}
    />
  ) : (
    <PlanRunning
      run={run}
      tasks={tasks}
      onUndo={() => setStarted({ ...started, undoing: true })}
      onClose={close}
    />
  );
}
