import type { LinkProps } from '@tanstack/react-router';
import type { ReactNode } from 'react';

import type { SortValue } from '@/lib/table';

/** How a cell is drawn. */
type CellContext = {
  /** On a phone: the few columns that are left must say the most in the least place. */
  narrow: boolean;
};

/** One column of a list. Keep the array of columns stable (`useMemo`): rows are drawn anew when it changes. */
export type Column<Row> = {
  id: string;
  header: string;
  cell: (row: Row, context: CellContext) => ReactNode;
  /** With it, the column can be sorted. */
  sortValue?: (row: Row) => SortValue;
  /** In pixels; for a column that grows, what it has at least. */
  width: number;
  narrowWidth?: number;
  /** Takes its part of the place that is left. */
  grow?: boolean;
  /** Numbers and sizes stand at the end. */
  align?: 'end';
  /** One of the two or three that a phone shows. */
  narrow?: boolean;
  /** Not shown unless chosen. */
  optional?: boolean;
  /** Why this registry has nothing to show here. */
  unavailable?: string | undefined;
};

/** Something that can be done to one row. */
export type RowAction = {
  id: string;
  label: string;
  icon?: ReactNode;
  /** The sentence that says why it cannot be done. */
  refusal?: string | undefined;
  danger?: boolean;
} & ({ link: LinkProps; onSelect?: never } | { link?: never; onSelect: () => void });
