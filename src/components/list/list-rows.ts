import { createContext } from 'react';

/** The rows of a list, for the detail of one of them. */
type ListRows = {
  /** The number of rows that are shown, and the place of the open one among them, from 0; -1 if it is not there. */
  count: number;
  index: number;
  /** Opens the next row, or the one before. */
  go: (step: 1 | -1) => void;
  /** Told while a detail stands beside the list, which makes room for it. */
  setBeside: (beside: boolean) => void;
};

/** Where there is no list, there is nothing to go through. */
export const ListRowsContext = createContext<ListRows | null>(null);
