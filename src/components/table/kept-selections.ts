import { EMPTY_SELECTION, type SelectionState } from './selection';

/** The selection in each list, for when the user returns to it; in memory only. */
const kept = new Map<string, SelectionState>();

/** Returns the selection in a list when the user left it; `list` names the list and the account. */
export const keptSelection = (list: string): SelectionState => kept.get(list) ?? EMPTY_SELECTION;

/** Keeps the selection in a list. */
export function keepSelection(list: string, selection: SelectionState): void {
  if (selection.ids.size === 0) kept.delete(list);
  else kept.set(list, selection);
}

/** Forgets all selections, as on sign-out. */
export const forgetSelections = (): void => kept.clear();
