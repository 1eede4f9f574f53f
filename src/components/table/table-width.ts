import type { Column } from './types';

/** As in the style sheet. */
const SELECT_WIDTH = 48;
const MENU_WIDTH = 52;
/** The gutter of a phone is narrower. */
const NARROW_BY = 8;

/** The width under which a table scrolls sideways rather than squeezes its columns. */
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
