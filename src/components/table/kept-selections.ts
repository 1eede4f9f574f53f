import { EMPTY_SELECTION, type SelectionState } from './selection';

/** What is selected in each list, for whoever comes back to it; in memory only. */
const kept = new Map<string, SelectionState>();

/** What was selected in a list when it was left; `list` names the list and the account. */
export const keptSelection = (list: string): SelectionState => kept.get(list) ?? EMPTY_SELECTION;

/** Keeps what is selected in a list. */
export function keepSelection(list: string, selection: SelectionState): void {
  if (selection.ids.size === 0) kept.delete(list);
  else kept.set(list, selection);
}

/** Forgets all selections, as on signing out. */
export const forgetSelections = (): void => kept.clear();
