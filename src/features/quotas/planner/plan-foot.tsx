import { Button, Group } from '@mantine/core';

import { useId } from 'react';

import { DisabledAction } from '@/components/feedback/disabled-action';
import type { PlanTotals } from '@/lib/quota-plan';
import { formatCount, formatNumber } from '@/lib/text';

import styles from './quota-planner.module.css';

type PlanFootProps = {
  totals: PlanTotals;
  /** The number of changes that the rule gives, dropped ones included. */
  changes: number;
  /** Whether the plan follows from what is entered by now; an earlier one must not be run. */
  settled: boolean;
  refusal: string | undefined;
  onCancel: () => void;
  onRun: () => void;
};

/** Starts the run of a plan, or says why it cannot be run. */
export function PlanFoot(props: PlanFootProps) {
  const { totals, changes, settled, refusal, onCancel, onRun } = props;
  const id = useId();
  const { create, change, remove } = totals;
  const count = create + change + remove;
  const removes = remove === count && count > 0;
  const creates = create === count && count > 0;
  const label =
    count === 0
      ? 'Change quotas'
      : remove === count || change === count || creates
        ? `${removes ? 'Remove' : creates ? 'Create' : 'Change'} ${formatCount(count, 'quota')}`
        : `Apply to ${formatCount(count, 'namespace')}`;
  const unready = !settled
    ? 'The plan is being updated.'
    : count === 0
      ? 'There is nothing to change.'
      : undefined;
  return (
    <footer className={styles.foot}>
      <output id={id} className={styles.dim}>
        {refusal === undefined
          ? changes > count && `${formatNumber(changes - count)} dropped from the plan`
          : `${refusal} You can plan and export.`}
      </output>
      <Group gap="xs">
        <Button variant="default" onClick={onCancel}>
          Cancel
        </Button>
        {refusal === undefined ? (
          <DisabledAction refusal={unready}>
            <Button color={removes ? 'red' : undefined} onClick={onRun}>
              {label}
            </Button>
          </DisabledAction>
        ) : (
          // The sentence beside it says why.
          <Button data-disabled aria-disabled aria-describedby={id}>
            {label}
          </Button>
        )}
      </Group>
    </footer>
  );
}
