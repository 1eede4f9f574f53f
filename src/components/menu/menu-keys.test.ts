import { describe, expect, it } from 'vitest';

import { nextItem } from './menu-keys';

const LABELS = ['Change e-mail', 'Disable', 'Delete', 'Copy name'];

describe('nextItem', () => {
  it.each([
    ['ArrowDown', 0, 1],
    ['ArrowDown', 3, 0],
    ['ArrowDown', -1, 0],
    ['ArrowUp', 0, 3],
    ['ArrowUp', 2, 1],
    ['Home', 2, 0],
    ['End', 1, 3],
    ['d', 0, 1],
    ['d', 1, 2],
    ['D', 2, 1],
    ['x', 1, -1],
    [' ', 1, -1],
    ['Enter', 1, -1],
  ])('%s from %i leads to %i', (key, current, next) => {
    expect(nextItem(LABELS, current, key)).toBe(next);
  });

  it('leads nowhere in an empty menu', () => {
    expect(nextItem([], -1, 'ArrowDown')).toBe(-1);
  });
});
