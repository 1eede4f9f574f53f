import type { LinkProps } from '@tanstack/react-router';
import type { ReactNode } from 'react';

import type { SortValue } from '@/lib/table';

/** How to draw a cell. */
type CellContext = {
  /** On a phone, the few remaining columns must say the most in the least space. */
  narrow: boolean;
};

/** One column of a list. Keep the array of columns stable (`useMemo`): a change draws all rows again. */
export type Column<Row> = {
  id: string;
  header: string;
  cell: (row: Row, context: CellContext) => ReactNode;
  /** Makes the column sortable. */
  sortValue?: (row: Row) => SortValue;
  /** In pixels; the minimum for a column that grows. */
  width: number;
  narrowWidth?: number;
  /** Takes its share of the remaining space. */
  grow?: boolean;
  /** Numbers and sizes are aligned to the end. */
  align?: 'end';
  /** One of the two or three columns that a phone shows. */
  narrow?: boolean;
  /** Goes first where a panel beside the list leaves less room. */
  minor?: boolean;
  /** Hidden unless chosen. */
  optional?: boolean;
  /** Why this registry has nothing to show here. */
  unavailable?: string | undefined;
};

/** An action on one row. */
export type RowAction = {
  id: string;
  label: string;
  icon?: ReactNode;
  /** Why it cannot be done, as a sentence. */
  refusal?: string | undefined;
  danger?: boolean;
  /** One of the commonest, which a detail shows as a button. */
  common?: boolean;
} & ({ link: LinkProps; onSelect?: never } | { link?: never; onSelect: () => void });
