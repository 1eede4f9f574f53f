import { Button } from '@mantine/core';
import { useSelector } from '@tanstack/react-store';

import type { BulkRun } from '@/components/bulk/bulk-run';
import { BulkRunning } from '@/components/bulk/bulk-running';
import { formatCount } from '@/lib/text';

import type { PlanTask } from './use-plan-run';

type PlanRunningProps = {
  run: BulkRun;
  tasks: readonly PlanTask[];
  onUndo: () => void;
  onClose: () => void;
};

/** Shows a plan being carried out, and its outcome with the way back. */
export function PlanRunning({ run, tasks, onUndo, onClose }: PlanRunningProps) {
  // What was changed is counted again with every result.
  useSelector(run.snapshot);
  const changed = tasks.filter(({ move }) => move.record !== undefined).length;
  const removes = tasks.every(({ removes: each }) => each);
  return (
    <BulkRunning
      run={run}
      title={`${removes ? 'Remove' : 'Change'} ${formatCount(tasks.length, 'quota')}`}
      noun={removes ? 'quota' : 'namespace'}
      past={removes ? 'removed' : 'changed'}
      resultsName="quay-quota-plan-results"
      next={
        changed > 0 && (
          <Button variant="default" onClick={onUndo}>
            Undo {formatCount(changed, 'change')}
          </Button>
        )
      }
      onClose={onClose}
    />
  );
}
