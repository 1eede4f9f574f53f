import { createContext, use } from 'react';

const CellTabStop = createContext<0 | -1>(0);

/** Set by a table row: only the row that has the focus offers what is in its cells to the Tab key. */
export const CellTabStopProvider = CellTabStop.Provider;

/** The `tabIndex` of something focusable that may stand in a table row. */
export function useCellTabStop(): 0 | -1 {
  return use(CellTabStop);
}
