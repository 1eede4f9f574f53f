import { useState } from 'react';

import type { BulkSkip, BulkTarget } from './bulk-run';

/** The selected rows that a run acts on. */
export type BulkChoice<Row> = {
  /** Rows that were not left out. */
  rows: readonly Row[];
  /** Rows left out by hand in the dialog. */
  leftOut: readonly BulkSkip[];
  /** Ids of rows hidden by the list's filters. */
  hidden: ReadonlySet<string>;
  leaveOut: (ids: Iterable<string>) => void;
  include: (ids: Iterable<string>) => void;
};

/** Returns how a target is named. */
type Naming<Row> = (row: Row) => BulkTarget;

/**
 * Returns the rows that were selected when the dialog opened, without those left out since. The list changes under the
 * dialog while it works; the selection, and the rows as they were then, do not.
 */
export function useBulkChoice<Row>(
  selected: readonly Row[],
  hidden: ReadonlySet<string>,
  naming: Naming<Row>,
): BulkChoice<Row> {
  const [first] = useState({ selected, hidden });
  const [out, setOut] = useState<ReadonlySet<string>>(new Set());
  const isOut = (row: Row) => out.has(naming(row).id);
  return {
    rows: first.selected.filter((row) => !isOut(row)),
    leftOut: first.selected
      .filter(isOut)
      .map((row) => ({ ...naming(row), reason: 'Left out by you.' })),
    hidden: first.hidden,
    leaveOut: (ids) => setOut((now) => new Set([...now, ...ids])),
    include: (ids) => {
      const back = new Set(ids);
      setOut((now) => new Set([...now].filter((id) => !back.has(id))));
    },
  };
}
