import { useCallback, useEffect, useMemo, useState } from 'react';

import { keepSelection, keptSelection } from './kept-selections';
import { EMPTY_SELECTION, deselectAll, extendTo, selectAll, toggleRow } from './selection';

/** What a table and its bars need from a selection. */
export type Selection<Row> = {
  ids: ReadonlySet<string>;
  /** The selected rows, in list order. */
  rows: readonly Row[];
  /** How many of them the filters hide. */
  hidden: number;
  /** Returns the ids of those that the filters hide. */
  hiddenIds: () => ReadonlySet<string>;
  allShown: boolean;
  toggle: (id: string) => void;
  /** Selects from the last chosen row, or from the focused row, to this one. */
  extend: (id: string, from: string) => void;
  toggleAll: () => void;
  selectAll: () => void;
  /** Selects these rows, too. */
  select: (ids: readonly string[]) => void;
  /** Always the same function: a bulk action deselects rows one by one, long after it began. */
  deselect: (id: string) => void;
  clear: () => void;
};

const NO_ROWS: readonly never[] = [];

/**
 * Selects rows by id. A row that leaves the list is deselected. The selection is kept while the user is on another
 * screen; `list` names the list and its account.
 */
export function useSelection<Row>(
  all: readonly Row[],
  shown: readonly Row[],
  rowId: (row: Row) => string,
  list: string,
): Selection<Row> {
  const [state, setState] = useState(() => keptSelection(list));
  const [of, setOf] = useState(list);
  if (of !== list) {
    setOf(list);
    setState(keptSelection(list));
  }
  useEffect(() => keepSelection(list, state), [list, state]);
  const any = state.ids.size > 0;

  const rows = useMemo(
    () => (any ? all.filter((row) => state.ids.has(rowId(row))) : NO_ROWS),
    [any, all, state.ids, rowId],
  );
  const shownCount = useMemo(
    () => (any ? shown.filter((row) => state.ids.has(rowId(row))).length : 0),
    [any, shown, state.ids, rowId],
  );
  const ids = useMemo(
    () => (rows.length === state.ids.size ? state.ids : new Set(rows.map(rowId))),
    [rows, state.ids, rowId],
  );

  const deselect = useCallback((id: string) => setState((now) => deselectAll(now, [id])), []);

  return useMemo(() => {
    const current = { ...state, ids };
    const shownIds = () => shown.map(rowId);
    const allShown = shown.length > 0 && shownCount === shown.length;
    return {
      ids,
      rows,
      hidden: Math.max(0, rows.length - shownCount),
      hiddenIds: () => {
        const seen = new Set(shownIds());
        return new Set([...ids].filter((id) => !seen.has(id)));
      },
      allShown,
      toggle: (id) => setState(toggleRow(current, id)),
      extend: (id, from) => setState(extendTo(current, id, from, shownIds())),
      toggleAll: () =>
        setState(allShown ? deselectAll(current, shownIds()) : selectAll(current, shownIds())),
      selectAll: () => setState(selectAll(current, shownIds())),
      select: (more) => setState(selectAll(current, more)),
      deselect,
      clear: () => setState(EMPTY_SELECTION),
    };
  }, [state, ids, rows, shown, shownCount, rowId, deselect]);
}
