import { renderHook } from '@testing-library/react';
import { describe, expect, it } from 'vitest';

import { useShownRows } from './use-shown-rows';

const NO_ROWS: readonly string[] = [];
const rowId = (row: string) => row;

describe('useShownRows', () => {
  it('never has a list of rows that nobody looked at pass for an empty one', () => {
    const seen: { rows: number; shown: number; waiting: boolean }[] = [];
    const { rerender, result } = renderHook(
      ({ rows }) => {
        const { shown, waiting } = useShownRows({
          rows,
          predicates: [],
          sort: null,
          columns: [],
          rowId,
        });
        seen.push({ rows: rows.length, shown: shown.length, waiting });
        return { shown, waiting };
      },
      { initialProps: { rows: NO_ROWS } },
    );
    expect(result.current).toEqual({ shown: [], waiting: false });
    rerender({ rows: ['admin', 'testuser'] });
    expect(result.current).toEqual({ shown: ['admin', 'testuser'], waiting: false });
    expect(seen).toContainEqual({ rows: 2, shown: 0, waiting: true });
    expect(seen).not.toContainEqual({ rows: 2, shown: 0, waiting: false });
  });

  it('puts what was looked up first, once, and only where the filters keep it', () => {
    const { rerender, result } = renderHook(
      ({ rows, letter }) =>
        useShownRows({
          rows,
          found: 'zoe',
          predicates: [(row: string) => row.includes(letter)],
          sort: null,
          columns: [],
          rowId,
        }),
      { initialProps: { rows: ['admin', 'mona'], letter: 'o' } },
    );
    expect(result.current).toMatchObject({ shown: ['zoe', 'mona'], considered: 3 });
    rerender({ rows: ['admin', 'mona', 'zoe'], letter: 'o' });
    expect(result.current.shown).toEqual(['zoe', 'mona']);
    rerender({ rows: ['admin', 'mona'], letter: 'a' });
    expect(result.current).toMatchObject({ shown: ['admin', 'mona'], considered: 2 });
  });
});
