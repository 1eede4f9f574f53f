import { useMutation } from '@tanstack/react-query';

import { describeError } from '@/api/errors';
import { moveQuota } from '@/api/queries/quota-moves';
import type { Namespace } from '@/api/queries/quotas';
import { type BulkSkipped, createBulkRun } from '@/components/bulk/bulk-run';
import type { ErrorDescription } from '@/lib/error-description';
import { QuotaMove } from '@/lib/quota-move';
import type { PlannedQuota } from '@/lib/quota-plan';
import type { QuotaState } from '@/lib/quota-state';

import { quotaText } from './plan-entry';

/** A planned change under way, with what is needed to take it back. */
export type PlanTask = { namespace: Namespace; move: QuotaMove; removes: boolean };

/** The registry accepted a change, but the quota is another one. */
class Disagreement extends Error {
  readonly description: ErrorDescription;

  constructor(now: QuotaState | null) {
    super('The registry reports another quota');
    this.description = {
      kind: 'disagreement',
      title: 'The registry reports another quota',
      meaning: `It accepted the change, but the quota is now: ${quotaText(now)}.`,
      advice: 'Check this namespace.',
    };
  }
}

/** Describes the failure of a move. */
export const describeMoveError = (error: unknown): ErrorDescription =>
  error instanceof Disagreement ? error.description : describeError(error);

/**
 * Returns a function that runs the move of one namespace. `done` is noted when it succeeded, `since` says since when
 * somebody else may have changed the quota.
 */
export function useMove() {
  const { mutateAsync } = useMutation(moveQuota);
  return async (
    task: Omit<PlanTask, 'removes'>,
    { done, since }: { done: string; since: string },
  ): Promise<string | BulkSkipped> => {
    const result = await mutateAsync(task);
    if (result.kind === 'disagrees') throw new Disagreement(result.now);
    return result.kind === 'reached'
      ? done
      : { skipped: `Left alone: changed ${since}. Now: ${quotaText(result.now)}.` };
  };
}

/** Returns a function that starts to carry out planned changes, one namespace after the other. */
export function usePlanRun() {
  const move = useMove();
  return (changes: readonly PlannedQuota[]) => {
    const started = changes.map(({ row: { kind, name }, before, after }) => ({
      task: {
        namespace: { kind, name },
        move: new QuotaMove([before], after),
        removes: after === null,
      },
      done: `${quotaText(before)} → ${quotaText(after)}`,
    }));
    const run = createBulkRun(
      started.map(({ task, done }) => ({
        id: task.namespace.name,
        label: task.namespace.name,
        run: () => move(task, { done, since: 'since the list was loaded' }),
      })),
      [],
      { describeError: describeMoveError },
    );
    run.start();
    return { run, tasks: started.map(({ task }) => task) };
  };
}
