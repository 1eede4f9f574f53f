/** Rows from `first` to `last`, inclusive; `last` is below `first` if there are none. */
export type RowRange = { first: number; last: number };

/** Where a list is scrolled, in pixels, and how many rows it has. */
export type RowWindow = {
  scrollTop: number;
  /** The height of the visible area. */
  height: number;
  rowHeight: number;
  count: number;
};

/** Returns the rows to keep in the document: those in view, and enough beyond them that scrolling shows no gaps. */
export function drawnRange(
  { scrollTop, height, rowHeight, count }: RowWindow,
  beyond: number,
): RowRange {
  const first = Math.max(0, Math.floor(scrollTop / rowHeight) - beyond);
  const last = Math.min(count - 1, Math.ceil((scrollTop + height) / rowHeight) - 1 + beyond);
  return { first: Math.max(0, Math.min(first, last - beyond * 2)), last };
}

/** Returns what is in both ranges. */
export const overlap = (one: RowRange, other: RowRange): RowRange => ({
  first: Math.max(one.first, other.first),
  last: Math.min(one.last, other.last),
});

/** Returns two ranges that overlap as one. */
export const joined = (one: RowRange, other: RowRange | null): RowRange =>
  other === null
    ? one
    : { first: Math.min(one.first, other.first), last: Math.max(one.last, other.last) };

/** A row in the document, with the number of rows before it that are not. */
export type DrawnRow = { index: number; gap: number };

/** Returns the rows of the range and the focused one: removing that from the document would lose the focus. */
export function drawnRows({ first, last }: RowRange, focused: number): readonly DrawnRow[] {
  const rows = Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at);
  if (focused >= 0 && focused < first) rows.unshift(focused);
  if (focused > last) rows.push(focused);
  return rows.map((index, at) => ({ index, gap: index - (rows[at - 1] ?? -1) - 1 }));
}

/** Returns the scroll position that brings a row into view; null if it is in view. */
export function scrollTopFor(
  index: number,
  { scrollTop, height, rowHeight }: RowWindow,
): number | null {
  const top = index * rowHeight;
  if (top < scrollTop) return top;
  return top + rowHeight > scrollTop + height ? top + rowHeight - height : null;
}
