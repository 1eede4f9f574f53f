import { describe, expect, it } from 'vitest';

import { EMPTY_SELECTION, deselectAll, extendTo, selectAll, toggleRow } from './selection';

const shown = ['a', 'b', 'c', 'd', 'e'];
const ids = (state: { ids: ReadonlySet<string> }) => [...state.ids].toSorted();

describe('selection', () => {
  it('takes and gives back one row', () => {
    const one = toggleRow(EMPTY_SELECTION, 'b');
    expect(ids(one)).toEqual(['b']);
    expect(ids(toggleRow(one, 'b'))).toEqual([]);
  });

  it('grows and shrinks a range over what is shown, in either direction', () => {
    const start = toggleRow(EMPTY_SELECTION, 'c');
    const wide = extendTo(start, 'e', 'c', shown);
    expect(ids(wide)).toEqual(['c', 'd', 'e']);
    expect(ids(extendTo(wide, 'd', 'c', shown))).toEqual(['c', 'd']);
    expect(ids(extendTo(wide, 'a', 'c', shown))).toEqual(['a', 'b', 'c']);
  });

  it('keeps what was selected before the range', () => {
    const before = toggleRow(toggleRow(EMPTY_SELECTION, 'a'), 'd');
    expect(ids(extendTo(extendTo(before, 'e', 'd', shown), 'd', 'd', shown))).toEqual(['a', 'd']);
  });

  it('starts at the row that has the focus when there is no anchor, or when it is not shown any more', () => {
    expect(ids(extendTo(EMPTY_SELECTION, 'c', 'b', shown))).toEqual(['b', 'c']);
    const hidden = toggleRow(EMPTY_SELECTION, 'z');
    expect(ids(extendTo(hidden, 'c', 'b', shown))).toEqual(['b', 'c', 'z']);
  });

  it('selects and clears what is shown, and leaves hidden rows as they are', () => {
    const hidden = toggleRow(EMPTY_SELECTION, 'z');
    const all = selectAll(hidden, shown);
    expect(ids(all)).toEqual([...shown, 'z']);
    expect(ids(deselectAll(all, shown))).toEqual(['z']);
  });
});
