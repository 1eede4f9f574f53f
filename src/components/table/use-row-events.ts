import type { FocusEvent, KeyboardEvent, MouseEvent } from 'react';

import { moveWithinRow, rowAfterKey } from './row-keys';
import type { RowFocus } from './use-row-focus';
import type { Selection } from './use-selection';

type RowEventsOptions<Row> = {
  rows: readonly Row[];
  rowId: (row: Row) => string;
  selection: Selection<Row> | undefined;
  focus: RowFocus;
  pageSize: () => number;
  reveal: (index: number) => void;
};

/** Returns the table's handlers for events in its rows: one set for all of them, so that a row costs nothing. */
export function useRowEvents<Row>({
  rows,
  rowId,
  selection,
  focus,
  pageSize,
  reveal,
}: RowEventsOptions<Row>) {
  const idAt = (index: number) => {
    const row = rows[index];
    return row === undefined ? undefined : rowId(row);
  };

  const extend = (to: number) => {
    const [id, from] = [idAt(to), idAt(focus.index)];
    if (id !== undefined && from !== undefined) selection?.extend(id, from);
  };

  const toggle = (index: number) => {
    const id = idAt(index);
    if (id !== undefined) selection?.toggle(id);
  };

  const onClick = (event: MouseEvent<HTMLElement>) => {
    const place = placeOf(event);
    if (!place || event.defaultPrevented) return;
    const { row, index, target } = place;
    const onCheckbox = target.closest('[data-select]') !== null;
    if (!onCheckbox && target.closest('a, button') !== null) return;
    if (selection && event.shiftKey) extend(index);
    else if (selection && (onCheckbox || event.ctrlKey || event.metaKey)) toggle(index);
    // Selecting text with the mouse also ends with a click.
    else if (getSelection()?.isCollapsed !== false) open(row);
    focus.note(index);
  };

  // A shift-click would select text from the last click to this one.
  const onMouseDown = (event: MouseEvent<HTMLElement>) => {
    if (selection && event.shiftKey) event.preventDefault();
  };

  const onFocus = (event: FocusEvent<HTMLElement>) => {
    const place = placeOf(event);
    if (place) focus.note(place.index);
  };

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const place = placeOf(event);
    // A control in the row has already handled the key.
    if (!place || event.altKey || event.defaultPrevented) return;
    const { row, index, target } = place;
    const command = event.ctrlKey || event.metaKey;
    const next = rowAfterKey(event.key, index, rows.length, pageSize());
    if (next !== null && (!command || event.key === 'Home' || event.key === 'End')) {
      if (event.shiftKey) extend(next);
      focus.moveTo(next);
      reveal(next);
    } else if (command && event.key.toLowerCase() === 'a' && selection) selection.selectAll();
    else if (command || !moveOrAct(event.key)) return;
    event.preventDefault();

    function moveOrAct(key: string): boolean {
      if (moveWithinRow(row, key)) return true;
      // Controls handle their own keys.
      if (target !== row) return false;
      if (key === 'Enter') open(row);
      else if (key === ' ' && selection) {
        if (event.shiftKey) extend(index);
        else toggle(index);
      } else return false;
      return true;
    }
  };

  return { onClick, onMouseDown, onFocus, onKeyDown };
}

/** Returns the row of an event; null for events in a menu, which is inside the row only in the document. */
function placeOf(event: { target: EventTarget; currentTarget: HTMLElement }) {
  const { target, currentTarget } = event;
  if (!(target instanceof HTMLElement || target instanceof SVGElement)) return null;
  const row = target.closest<HTMLElement>('tr[data-index]');
  if (!row || !currentTarget.contains(row) || target.closest('[popover]')) return null;
  return { row, index: Number(row.dataset.index), target };
}

function open(row: HTMLElement): void {
  row.querySelector<HTMLElement>('[data-row-link]')?.click();
}
