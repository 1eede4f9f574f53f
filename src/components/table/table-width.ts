import type { Column } from './types';

/** Matches the style sheet. */
const SELECT_WIDTH = 48;
const MENU_WIDTH = 52;
/** The gutter is narrower on a phone. */
const NARROW_BY = 8;

/** Returns the width below which a table scrolls sideways instead of squeezing its columns. */
export function tableWidth<Row>(
  columns: readonly Column<Row>[],
  narrow: boolean,
  selectable: boolean,
  withMenu: boolean,
): number {
  const own = columns.reduce(
    (sum, column) => sum + ((narrow ? column.narrowWidth : undefined) ?? column.width),
    0,
  );
  const less = narrow ? NARROW_BY : 0;
  return own + (selectable ? SELECT_WIDTH - less : 0) + (withMenu ? MENU_WIDTH - less : 0);
}

/**
 * Returns the columns that fit a width: minor ones go first, then the last ones; always includes the one that names the
 * row.
 */
export function fittingColumns<Row>(
  columns: readonly Column<Row>[],
  width: number,
  selectable: boolean,
  withMenu: boolean,
): readonly Column<Row>[] {
  let kept = columns;
  while (kept.length > 1 && tableWidth(kept, false, selectable, withMenu) > width) {
    const last = kept.findLast((column) => column.minor) ?? kept.at(-1);
    kept = kept.filter((column) => column !== last);
  }
  return kept;
}
