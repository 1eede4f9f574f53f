import { act, renderHook } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';

import { forgetSelections } from './kept-selections';
import { useSelection } from './use-selection';

const rowId = (row: string) => row;
const all = ['a', 'b', 'c', 'd'];

beforeEach(forgetSelections);

function setUp(list = 'letters of admin') {
  return renderHook(({ rows, shown, of }) => useSelection(rows, shown, rowId, of), {
    initialProps: { rows: all, shown: all, of: list },
  });
}

describe('useSelection', () => {
  it('counts what the filters hide', () => {
    const { result, rerender } = setUp();
    act(() => result.current.toggle('a'));
    act(() => result.current.toggle('b'));
    rerender({ rows: all, shown: ['b', 'c'], of: 'letters of admin' });
    expect(result.current.rows).toEqual(['a', 'b']);
    expect(result.current.hidden).toBe(1);
    expect([...result.current.hiddenIds()]).toEqual(['a']);
    act(() => result.current.toggleAll());
    expect(result.current.rows).toEqual(['a', 'b', 'c']);
    expect(result.current.allShown).toBe(true);
    act(() => result.current.toggleAll());
    expect(result.current.rows).toEqual(['a']);
  });

  it('forgets a row that the list no longer has', () => {
    const { result, rerender } = setUp();
    act(() => result.current.selectAll());
    rerender({ rows: ['a', 'c', 'd'], shown: ['a', 'c', 'd'], of: 'letters of admin' });
    expect(result.current.rows).toEqual(['a', 'c', 'd']);
    expect([...result.current.ids]).toEqual(['a', 'c', 'd']);
    expect(result.current.hidden).toBe(0);
    act(() => result.current.clear());
    expect(result.current.ids.size).toBe(0);
  });

  it('is there again for whoever comes back, until it is forgotten', () => {
    const first = setUp();
    act(() => first.result.current.toggle('b'));
    first.unmount();
    expect(setUp().result.current.rows).toEqual(['b']);
    expect(setUp('letters of somebody else').result.current.rows).toEqual([]);
    expect(setUp('digits of admin').result.current.rows).toEqual([]);
    forgetSelections();
    expect(setUp().result.current.rows).toEqual([]);
  });

  it('is not taken over by another account', () => {
    const { result, rerender } = setUp();
    act(() => result.current.toggle('b'));
    rerender({ rows: all, shown: all, of: 'letters of somebody else' });
    expect(result.current.rows).toEqual([]);
    rerender({ rows: all, shown: all, of: 'letters of admin' });
    expect(result.current.rows).toEqual(['b']);
  });

  it('gives up single rows by a function that stays the same', () => {
    const { result } = setUp();
    const { deselect } = result.current;
    act(() => result.current.selectAll());
    act(() => deselect('b'));
    act(() => deselect('d'));
    expect(result.current.rows).toEqual(['a', 'c']);
    expect(result.current.deselect).toBe(deselect);
  });
});
