/** Which rows are selected, and where a range would start. */
export type SelectionState = {
  ids: ReadonlySet<string>;
  /** The row that was last chosen on its own. */
  anchor: string | undefined;
  /** The selection when the anchor was set: a range that shrinks restores it. */
  base: ReadonlySet<string>;
};

const NONE: ReadonlySet<string> = new Set();

/** Nothing selected. */
export const EMPTY_SELECTION: SelectionState = { ids: NONE, anchor: undefined, base: NONE };

/** Selects or deselects one row; ranges start there from then on. */
export function toggleRow(state: SelectionState, id: string): SelectionState {
  const ids = new Set(state.ids);
  if (!ids.delete(id)) ids.add(id);
  return { ids, anchor: id, base: ids };
}

/** Adds everything between the anchor and `id`, in the shown order, to what was selected before the range. */
export function extendTo(
  state: SelectionState,
  id: string,
  from: string,
  shown: readonly string[],
): SelectionState {
  const anchor = state.anchor !== undefined && shown.includes(state.anchor) ? state.anchor : from;
  const base = anchor === state.anchor ? state.base : state.ids;
  const [start, end] = [shown.indexOf(anchor), shown.indexOf(id)].toSorted((a, b) => a - b);
  return { ids: new Set([...base, ...shown.slice(start, (end ?? -1) + 1)]), anchor, base };
}

/** Selects all shown rows, in addition to selected rows that filters hide. */
export function selectAll(state: SelectionState, shown: readonly string[]): SelectionState {
  const ids = new Set(state.ids);
  for (const id of shown) ids.add(id);
  return { ids, anchor: undefined, base: ids };
}

/** Deselects these rows. */
export function deselectAll(state: SelectionState, rows: readonly string[]): SelectionState {
  const ids = new Set(state.ids);
  for (const id of rows) ids.delete(id);
  return { ids, anchor: undefined, base: ids };
}
