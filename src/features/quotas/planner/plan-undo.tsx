import { useState } from 'react';

import { useAccess } from '@/api/access';
import type { QuotaUndo } from '@/api/journal';
import { thresholdsOff } from '@/api/rights/quotas';
import { useBulkChoice } from '@/components/bulk/bulk-choice';
import { BulkDialog } from '@/components/bulk/bulk-dialog';
import { QuotaMove } from '@/lib/quota-move';
import { quotaState } from '@/lib/quota-state';
import { formatCount } from '@/lib/text';

import { quotaText } from './plan-entry';
import { describeMoveError, useMove } from './use-plan-run';

type PlanUndoProps = {
  /** What was changed, each namespace once. */
  changes: readonly QuotaUndo[];
  /** Leaves with nothing undone. */
  onCancel: () => void;
  onClose: () => void;
};

const NONE_HIDDEN: ReadonlySet<string> = new Set();

/** Restores what stood before some changes, wherever nobody else has changed it since. */
export function PlanUndo({ changes, onCancel, onClose }: PlanUndoProps) {
  const move = useMove();
  const refusal = thresholdsOff(useAccess());
  const [backward] = useState(() => backwardTasks(changes, refusal));
  const choice = useBulkChoice(backward, NONE_HIDDEN, ({ namespace: { name } }) => ({
    id: name,
    label: name,
  }));
  const count = formatCount(choice.rows.length, 'change');
  const shortened = choice.rows.filter(({ loses }) => loses).length;
  return (
    <BulkDialog
      title={choice.rows.length === 0 ? 'No changes to undo' : `Undo ${count}`}
      noun="namespace"
      past="restored"
      consequence={
        <>
          <p>
            {shortened > 0
              ? `Restores every limit and threshold, except the thresholds of ${formatCount(shortened, 'removed quota')}. ${refusal}`
              : 'Restores every limit and threshold.'}{' '}
            Quota notifications that went with a removed quota are not restored.
          </p>
          <p>Quotas that someone else has changed since are skipped and listed.</p>
        </>
      }
      confirmLabel={`Undo ${count}`}
      tasks={choice.rows.map((task) => ({
        id: task.namespace.name,
        label: task.namespace.name,
        run: () => move(task, { done: task.done, since: 'since then' }),
      }))}
      skips={[]}
      choice={choice}
      describeError={describeMoveError}
      onDone={() => undefined}
      resultsName="quay-quota-plan-undone"
      onCancel={onCancel}
      onClose={onClose}
    />
  );
}

/** Returns the moves that lead back, for whatever was changed. */
function backwardTasks(changes: readonly QuotaUndo[], refusal: string | undefined) {
  return changes.map(({ namespace, record: { before, left } }) => {
    // Removing a quota took its thresholds along, which not every superuser may set.
    const loses =
      refusal !== undefined &&
      before !== null &&
      before.thresholds.length > 0 &&
      left.includes(null);
    const target = loses ? quotaState(BigInt(before.bytes)) : before;
    const done = `Restored: ${quotaText(target)}${loses ? ', without its thresholds' : ''}.`;
    return { namespace, move: new QuotaMove(left, target), done, loses };
  });
}
