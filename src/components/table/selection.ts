/** Which rows are selected, and from where a range would start. */
export type SelectionState = {
  ids: ReadonlySet<string>;
  /** The row that was chosen last by itself. */
  anchor: string | undefined;
  /** What was selected when the anchor was set: a range that shrinks again gives these back as they were. */
  base: ReadonlySet<string>;
};

const NONE: ReadonlySet<string> = new Set();

/** Nothing selected. */
export const EMPTY_SELECTION: SelectionState = { ids: NONE, anchor: undefined, base: NONE };

/** One row more or less; ranges start there from now on. */
export function toggleRow(state: SelectionState, id: string): SelectionState {
  const ids = new Set(state.ids);
  if (!ids.delete(id)) ids.add(id);
  return { ids, anchor: id, base: ids };
}

/** Everything between the anchor and `id` in the order that is shown, added to what was selected before the range. */
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

/** All rows that are shown, besides those that filters hide now. */
export function selectAll(state: SelectionState, shown: readonly string[]): SelectionState {
  const ids = new Set(state.ids);
  for (const id of shown) ids.add(id);
  return { ids, anchor: undefined, base: ids };
}

/** None of these rows. */
export function deselectAll(state: SelectionState, rows: readonly string[]): SelectionState {
  const ids = new Set(state.ids);
  for (const id of rows) ids.delete(id);
  return { ids, anchor: undefined, base: ids };
}
