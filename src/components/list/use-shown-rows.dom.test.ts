import { renderHook } from '@testing-library/react';
import { describe, expect, it } from 'vitest';

import { useShownRows } from './use-shown-rows';

const rowsUpTo = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, at) => `user${at}`);
const rowId = (row: string) => row;

/** Renders a list of so many users, and records what is shown at each step. */
const render = (count: number) => {
  const seen: { rows: number; shown: number }[] = [];
  const hook = renderHook(
    ({ rows }) => {
      const { shown } = useShownRows({ rows, predicates: [], sort: null, columns: [], rowId });
      seen.push({ rows: rows.length, shown: shown.length });
    },
    { initialProps: { rows: rowsUpTo(count) } },
  );
  return { seen, show: (next: number) => hook.rerender({ rows: rowsUpTo(next) }) };
};

describe('useShownRows', () => {
  it('never has a list of rows that nobody looked at pass for an empty one', () => {
    const { seen, show } = render(0);
    show(2);
    expect(seen).not.toContainEqual({ rows: 2, shown: 0 });
  });

  it('lets other work go first, but is never behind by half', () => {
    const { seen, show } = render(100);
    show(150);
    expect(seen).toContainEqual({ rows: 150, shown: 100 });
    show(400);
    expect(seen).not.toContainEqual({ rows: 400, shown: 150 });
    expect(seen.at(-1)).toEqual({ rows: 400, shown: 400 });
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
