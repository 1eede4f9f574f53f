import {
  type CheckRow,
  type CompatibilityCheck,
  type Outcome,
  outcomeWords,
  READS,
} from '@/api/queries/compatibility';
import { capitalized } from '@/lib/text';

/** The results in three groups, the one to look at first. */
export const OUTCOME_GROUPS = [
  { id: 'differs', label: 'Problems', outcomes: ['differs', 'failed'] },
  {
    id: 'uncompared',
    label: 'Not compared',
    outcomes: ['known-fault', 'not-offered', 'not-allowed', 'skipped'],
  },
  { id: 'conforms', label: 'Conforms', outcomes: ['conforms'] },
] as const satisfies readonly { id: string; label: string; outcomes: readonly Outcome[] }[];

export type OutcomeGroup = (typeof OUTCOME_GROUPS)[number]['id'];

/** Outcomes as listed, those to look at first. */
const ORDER: readonly Outcome[] = OUTCOME_GROUPS.flatMap(({ outcomes }) => outcomes);

const GROUP_OF = new Map<Outcome, (typeof OUTCOME_GROUPS)[number]>(
  OUTCOME_GROUPS.flatMap((group) => group.outcomes.map((outcome) => [outcome, group])),
);

/** Returns the word for an outcome in the list: where nothing was compared, the reason beside it says why. */
export function shownOutcome(outcome: Outcome): string {
  const group = GROUP_OF.get(outcome);
  return group?.id === 'uncompared' ? group.label : capitalized(outcomeWords(outcome));
}

/** An operation, and its result once there is one. */
export type CheckedOperation = { id: CheckRow['operation']; row: CheckRow | undefined };

/** Returns every operation: in the order of the requests while they are sent, then what to look at first. */
export function checkedOperations({ rows, running }: CompatibilityCheck): CheckedOperation[] {
  const operations = READS.map(({ id }, at) => ({ id, row: rows[at] }));
  if (running) return operations;
  const rank = ({ row }: CheckedOperation) => (row ? ORDER.indexOf(row.outcome) : ORDER.length);
  return operations.toSorted((one, other) => rank(one) - rank(other));
}

/** Returns whether an operation has a result of this group. */
export const isInGroup = ({ row }: CheckedOperation, group: OutcomeGroup): boolean =>
  row !== undefined && GROUP_OF.get(row.outcome)?.id === group;
