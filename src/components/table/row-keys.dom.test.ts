import { beforeEach, describe, expect, it } from 'vitest';

import { moveWithinRow, rowAfterKey } from './row-keys';

describe('rowAfterKey', () => {
  it.each([
    ['ArrowDown', 0, 1],
    ['ArrowDown', 99, 99],
    ['ArrowUp', 0, 0],
    ['ArrowUp', 5, 4],
    ['PageDown', 5, 15],
    ['PageDown', 95, 99],
    ['PageUp', 5, 0],
    ['Home', 50, 0],
    ['End', 50, 99],
    ['a', 50, null],
  ])('%s from row %s leads to %s', (key, from, to) => {
    expect(rowAfterKey(key, from, 100, 10)).toBe(to);
  });
});

describe('moveWithinRow', () => {
  beforeEach(() => {
    document.body.innerHTML =
      '<table><tbody><tr tabindex="0"><td><input type="checkbox"></td><td><a href="#x">x</a></td></tr></tbody></table>';
  });

  it('goes through the controls of a row and back to it', () => {
    const row = document.querySelector('tr');
    if (!row) throw new Error('no row');
    row.focus();
    expect(moveWithinRow(row, 'ArrowRight')).toBe(true);
    expect(document.activeElement?.tagName).toBe('INPUT');
    moveWithinRow(row, 'ArrowRight');
    moveWithinRow(row, 'ArrowRight');
    expect(document.activeElement?.tagName).toBe('A');
    moveWithinRow(row, 'ArrowLeft');
    moveWithinRow(row, 'ArrowLeft');
    expect(document.activeElement).toBe(row);
    expect(moveWithinRow(row, 'ArrowDown')).toBe(false);
  });
});
