import type { Column } from '@/components/table/types';

/** The columns that are shown unless others were chosen. */
export function defaultColumnIds<Row>(columns: readonly Column<Row>[]): readonly string[] {
  return columns
    .filter((column) => !column.optional && column.unavailable === undefined)
    .map((column) => column.id);
}

/** The columns to show, in their own order; the first one, which names and opens the row, always is. */
export function shownColumns<Row>(
  columns: readonly Column<Row>[],
  chosen: readonly string[],
): readonly Column<Row>[] {
  const ids = chosen.length > 0 ? chosen : defaultColumnIds(columns);
  return columns.filter(
    (column, at) => at === 0 || (column.unavailable === undefined && ids.includes(column.id)),
  );
}
