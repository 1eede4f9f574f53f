import type { Column } from '@/components/table/types';

/** Returns the columns that are shown by default. */
export function defaultColumnIds<Row>(columns: readonly Column<Row>[]): readonly string[] {
  return columns
    .filter((column) => !column.optional && column.unavailable === undefined)
    .map((column) => column.id);
}

/** Returns the columns to show, in their own order; always includes the first, which names and opens the row. */
export function shownColumns<Row>(
  columns: readonly Column<Row>[],
  chosen: readonly string[],
): readonly Column<Row>[] {
  const ids = chosen.length > 0 ? chosen : defaultColumnIds(columns);
  return columns.filter(
    (column, at) => at === 0 || (column.unavailable === undefined && ids.includes(column.id)),
  );
}
