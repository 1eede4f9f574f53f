// @vitest-environment jsdom
import { act, renderHook } from '@testing-library/react';
import { describe, expect, it } from 'vitest';

import { useSelection } from './use-selection';

const rowId = (row: string) => row;
const all = ['a', 'b', 'c', 'd'];

function setUp() {
  return renderHook(({ rows, shown }) => useSelection(rows, shown, rowId), {
    initialProps: { rows: all, shown: all },
  });
}

describe('useSelection', () => {
  it('counts what the filters hide', () => {
    const { result, rerender } = setUp();
    act(() => result.current.toggle('a'));
    act(() => result.current.toggle('b'));
    rerender({ rows: all, shown: ['b', 'c'] });
    expect(result.current.rows).toEqual(['a', 'b']);
    expect(result.current.hidden).toBe(1);
    act(() => result.current.toggleAll());
    expect(result.current.rows).toEqual(['a', 'b', 'c']);
    expect(result.current.allShown).toBe(true);
    act(() => result.current.toggleAll());
    expect(result.current.rows).toEqual(['a']);
  });

  it('forgets a row that the list no longer has', () => {
    const { result, rerender } = setUp();
    act(() => result.current.selectAll());
    rerender({ rows: ['a', 'c', 'd'], shown: ['a', 'c', 'd'] });
    expect(result.current.rows).toEqual(['a', 'c', 'd']);
    expect([...result.current.ids]).toEqual(['a', 'c', 'd']);
    expect(result.current.hidden).toBe(0);
    act(() => result.current.clear());
    expect(result.current.ids.size).toBe(0);
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
