/** Rows from `first` to `last`, both included; `last` is below `first` when there are none. */
export type RowRange = { first: number; last: number };

type RowWindow = {
  scrollTop: number;
  /** The height in which rows are visible. */
  height: number;
  rowHeight: number;
  count: number;
};

/** Which rows are to be in the document: those in view, and as many beyond as keep scrolling from showing gaps. */
export function drawnRange(
  { scrollTop, height, rowHeight, count }: RowWindow,
  beyond: number,
): RowRange {
  const first = Math.max(0, Math.floor(scrollTop / rowHeight) - beyond);
  const last = Math.min(count - 1, Math.ceil((scrollTop + height) / rowHeight) - 1 + beyond);
  return { first: Math.max(0, Math.min(first, last - beyond * 2)), last };
}

/** A row that is in the document, with how many rows before it are not. */
export type DrawnRow = { index: number; gap: number };

/** The rows of the range, and the one with the focus: taken out of the document, the focus would be lost. */
export function drawnRows({ first, last }: RowRange, focused: number): readonly DrawnRow[] {
  const rows = Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at);
  if (focused >= 0 && focused < first) rows.unshift(focused);
  if (focused > last) rows.push(focused);
  return rows.map((index, at) => ({ index, gap: index - (rows[at - 1] ?? -1) - 1 }));
}

/** How far to scroll so that a row is in view; null when it is. */
export function scrollTopFor(
  index: number,
  { scrollTop, height, rowHeight }: RowWindow,
): number | null {
  const top = index * rowHeight;
  if (top < scrollTop) return top;
  return top + rowHeight > scrollTop + height ? top + rowHeight - height : null;
}
