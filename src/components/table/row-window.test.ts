import { describe, expect, it } from 'vitest';

import { drawnRange, drawnRows, scrollTopFor } from './row-window';

const at = (scrollTop: number, count = 100_000) => ({
  scrollTop,
  height: 360,
  rowHeight: 36,
  count,
});

describe('drawnRange', () => {
  it.each([
    [at(0), { first: 0, last: 14 }],
    [at(18), { first: 0, last: 15 }],
    [at(3600), { first: 95, last: 114 }],
    [at(100_000 * 36 - 360), { first: 99_985, last: 99_999 }],
    [at(0, 3), { first: 0, last: 2 }],
    [at(0, 0), { first: 0, last: -1 }],
  ])('%o draws %o', (window, range) => {
    expect(drawnRange(window, 5)).toEqual(range);
  });

  it('still draws rows when the list became shorter than it was scrolled', () => {
    const { first, last } = drawnRange(at(360_000, 50), 5);
    expect(last).toBe(49);
    expect(first).toBeLessThan(49);
  });
});

describe('drawnRows', () => {
  it.each([
    [{ first: 0, last: 2 }, 1, ['0+0', '0+1', '0+2']],
    [{ first: 2, last: 4 }, 3, ['2+2', '0+3', '0+4']],
    [{ first: 2, last: 4 }, 0, ['0+0', '1+2', '0+3', '0+4']],
    [{ first: 2, last: 4 }, 90, ['2+2', '0+3', '0+4', '85+90']],
    [{ first: 0, last: -1 }, -1, []],
  ])('%o with the focus at %s', (range, focused, rows) => {
    expect(drawnRows(range, focused).map(({ gap, index }) => `${gap}+${index}`)).toEqual(rows);
  });
});

describe('scrollTopFor', () => {
  it.each([
    [0, at(0), null],
    [9, at(0), null],
    [10, at(0), 36],
    [5, at(3600), 180],
    [100, at(3600), null],
    [99_999, at(0), 100_000 * 36 - 360],
  ])('row %s from %o', (index, window, scrollTop) => {
    expect(scrollTopFor(index, window)).toBe(scrollTop);
  });
});
