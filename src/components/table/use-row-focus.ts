import { type RefObject, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';

/** The row that the keyboard is at. */
export type RowFocus = {
  /** The one row that Tab reaches; -1 without rows. */
  index: number;
  /** Records where the focus moved by itself. */
  note: (index: number) => void;
  /** Moves the focus to a row. */
  moveTo: (index: number) => void;
};

/** Keeps exactly one row reachable by Tab. The focus follows its row when the order changes. */
export function useRowFocus<Row>(
  rows: readonly Row[],
  rowId: (row: Row) => string,
  body: RefObject<HTMLElement | null>,
): RowFocus {
  const [place, setPlace] = useState<{ id: string; index: number } | null>(null);
  const pending = useRef(false);

  const index = useMemo(() => {
    if (place === null) return rows.length === 0 ? -1 : 0;
    const there = rows[place.index];
    if (there !== undefined && rowId(there) === place.id) return place.index;
    const found = rows.findIndex((row) => rowId(row) === place.id);
    return found >= 0 ? found : Math.min(place.index, rows.length - 1);
  }, [rows, rowId, place]);

  const heldRef = useHeld(body);
  useLayoutEffect(() => {
    // The row that the keyboard is at is always drawn: if it is gone, so is its row, and the next one takes over.
    const lost = heldRef.current?.isConnected === false;
    if (lost) heldRef.current = null;
    if (!pending.current && !(lost && document.activeElement === document.body)) return;
    pending.current = false;
    body.current
      ?.querySelector<HTMLElement>(`tr[data-index="${index}"]`)
      ?.focus({ preventScroll: true });
  });

  const note = (at: number) => {
    const row = rows[at];
    if (row !== undefined && at !== place?.index) setPlace({ id: rowId(row), index: at });
  };
  return {
    index,
    note,
    moveTo: (at) => {
      const row = rows[at];
      if (row === undefined) return;
      pending.current = true;
      setPlace({ id: rowId(row), index: at });
    },
  };
}

/** Returns the element in the rows that had the focus last. */
function useHeld(body: RefObject<HTMLElement | null>): RefObject<Element | null> {
  const heldRef = useRef<Element | null>(null);
  useEffect(() => {
    const element = body.current;
    const onFocus = ({ target }: FocusEvent) => {
      heldRef.current = target instanceof Element ? target : null;
    };
    element?.addEventListener('focusin', onFocus);
    return () => element?.removeEventListener('focusin', onFocus);
  }, [body]);
  return heldRef;
}
