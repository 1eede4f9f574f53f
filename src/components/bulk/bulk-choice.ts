import { useState } from 'react';

import type { BulkSkip } from './bulk-run';

/** Which of the selected rows a run is about. */
export type BulkChoice<Row> = {
  /** Those that were not left out. */
  rows: readonly Row[];
  /** Those that were left out by hand, in the dialog. */
  leftOut: readonly BulkSkip[];
  /** The ids of rows that the filters of the list hide. */
  hidden: ReadonlySet<string>;
  leaveOut: (ids: Iterable<string>) => void;
  include: (ids: Iterable<string>) => void;
};

/** What a target is identified and called by. */
type Naming<Row> = (row: Row) => { id: string; label: string };

/**
 * The rows that were selected when the dialog opened, without those that were left out since. The list changes under the
 * dialog while it works; what was selected, and what it was like then, does not.
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
