import { createContext } from 'react';

/** The rows of a list, as the detail of one of them sees them. */
type ListRows = {
  /** The number of shown rows, and the index of the open one among them, from 0; -1 if it is not there. */
  count: number;
  index: number;
  /** Opens the next or the previous row. */
  go: (step: 1 | -1) => void;
  /** Called while a detail is open beside the list, which makes room for it. */
  setBeside: (beside: boolean) => void;
};

/** Null where there is no list to step through. */
export const ListRowsContext = createContext<ListRows | null>(null);
