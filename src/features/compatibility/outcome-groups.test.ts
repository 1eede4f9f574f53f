import { describe, expect, it } from 'vitest';

import { type CheckRow, type CompatibilityCheck, READS } from '@/api/queries/compatibility';

import { checkedOperations, isInGroup, OUTCOME_GROUPS } from './outcome-groups';

const rowOf = (at: number, outcome: CheckRow['outcome']): CheckRow => ({
  operation: READS[at]?.id ?? 'getDiscovery',
  request: 'GET /',
  outcome,
  status: null,
  ms: null,
  reason: null,
  fields: [],
  notes: [],
});

const check = (running: boolean): CompatibilityCheck => ({
  run: undefined,
  running,
  asking: undefined,
  waiting: undefined,
  rows: [
    rowOf(0, 'conforms'),
    rowOf(1, 'skipped'),
    rowOf(2, 'failed'),
    rowOf(3, 'conforms'),
    rowOf(4, 'differs'),
    rowOf(5, 'not-offered'),
  ],
  result: undefined,
});

const ids = (...places: number[]) => places.map((at) => READS[at]?.id);

describe('the operations of a check', () => {
  it('keep their places while they are requested', () => {
    expect(checkedOperations(check(true)).map(({ id }) => id)).toEqual(READS.map(({ id }) => id));
  });

  it('begin with those to look at once it has ended', () => {
    const operations = checkedOperations(check(false));
    expect(operations.slice(0, 7).map(({ id }) => id)).toEqual(ids(4, 2, 5, 1, 0, 3, 6));
    expect(operations).toHaveLength(READS.length);
  });

  it('are in three groups, unless they have no result', () => {
    const operations = checkedOperations(check(false));
    const counts = OUTCOME_GROUPS.map(
      ({ id }) => operations.filter((operation) => isInGroup(operation, id)).length,
    );
    expect(counts).toEqual([2, 2, 2]);
  });
});
