import { createContext, use } from 'react';

const CellTabStop = createContext<0 | -1>(0);

/** Set by a table row: only the focused row makes its cell contents reachable by Tab. */
export const CellTabStopProvider = CellTabStop.Provider;

/** Returns the `tabIndex` for a focusable element that may be in a table row. */
export function useCellTabStop(): 0 | -1 {
  return use(CellTabStop);
}
