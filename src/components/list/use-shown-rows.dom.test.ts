import { renderHook, waitFor } from '@testing-library/react';
import { useMemo } from 'react';
import { describe, expect, it } from 'vitest';

import { useShownRows } from './use-shown-rows';

const rowsUpTo = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, at) => `user${at}`);
const rowId = (row: string) => row;
const NO_PREDICATES: readonly never[] = [];
const NO_COLUMNS: readonly never[] = [];
const NAMES = [{ id: 'name', header: 'Name', width: 100, cell: rowId, sortValue: rowId }];

/** Renders a list of so many users, and records what is shown at each step. */
const render = (count: number) => {
  const seen: { rows: number; shown: number }[] = [];
  const hook = renderHook(
    ({ rows }) => {
      const { shown } = useShownRows({
        rows,
        view: '',
        predicates: NO_PREDICATES,
        sort: null,
        columns: NO_COLUMNS,
        rowId,
      });
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

  it('shows the previous result of a long list until the next one is ready', async () => {
    const { seen, show } = render(5000);
    show(9000);
    expect(seen).toContainEqual({ rows: 9000, shown: 5000 });
    await waitFor(() => expect(seen.at(-1)).toEqual({ rows: 9000, shown: 9000 }));
  });

  it('never falls behind for good while rows arrive', async () => {
    const { seen, show } = render(5000);
    for (let count = 5100; count <= 9000; count += 100) {
      show(count);
      await new Promise((resolve) => setTimeout(resolve));
    }
    expect(seen.some(({ shown }) => shown > 5000 && shown < 9000)).toBe(true);
    await waitFor(() => expect(seen.at(-1)).toEqual({ rows: 9000, shown: 9000 }));
  });

  it('applies another filter at once, even while it works on the one before', async () => {
    const rows = rowsUpTo(9000);
    const { rerender, result } = renderHook(
      ({ digits }) =>
        useShownRows({
          rows,
          view: digits,
          predicates: useMemo(() => [(row: string) => row.endsWith(digits)], [digits]),
          sort: null,
          columns: NO_COLUMNS,
          rowId,
        }),
      { initialProps: { digits: '' } },
    );
    rerender({ digits: '77' });
    rerender({ digits: '777' });
    await waitFor(() =>
      expect(result.current.shown).toEqual(rows.filter((row) => row.endsWith('777'))),
    );
  });

  it('has the first rows of another filter at once, and the others a moment later', async () => {
    const rows = rowsUpTo(9000);
    const { rerender, result } = renderHook(
      ({ digit, columns }) =>
        useShownRows({
          rows,
          view: digit,
          predicates: useMemo(() => [(row: string) => row.endsWith(digit)], [digit]),
          sort: null,
          columns,
          rowId,
        }),
      { initialProps: { digit: '', columns: NO_COLUMNS } },
    );
    rerender({ digit: '7', columns: NO_COLUMNS });
    const matching = rows.filter((row) => row.endsWith('7'));
    expect(result.current.first).toEqual(matching.slice(0, 60));
    // What counts and exports the rows waits for all of them.
    expect(result.current.shown).toEqual(rows);
    await waitFor(() => expect(result.current.shown).toEqual(matching));
    expect(result.current.first).toBe(null);
    // The same view described anew may be scrolled anywhere.
    rerender({ digit: '7', columns: [] });
    expect(result.current.first).toBe(null);
  });

  it('seeks a longer text in the rows of a shorter one, and keeps those for its return', async () => {
    const rows = rowsUpTo(20_000);
    let looked = 0;
    const { rerender, result } = renderHook(
      ({ text, descending }) =>
        useShownRows({
          rows,
          view: String(descending),
          text,
          predicates: useMemo(
            () => [
              (row: string) => {
                looked += 1;
                return row.includes(text);
              },
            ],
            [text],
          ),
          sort: useMemo(() => ({ column: 'name', descending }), [descending]),
          columns: NAMES,
          rowId,
        }),
      { initialProps: { text: '', descending: false } },
    );
    const matching = (text: string) => rows.filter((row) => row.includes(text));
    const lookedAt = async (text: string, descending = false) => {
      looked = 0;
      rerender({ text, descending });
      const expected = descending ? matching(text).toReversed() : matching(text);
      await waitFor(() => expect(result.current.shown).toEqual(expected));
      await waitFor(() => expect(result.current.first).toBe(null));
      return looked;
    };
    await lookedAt('99');
    // Twice: once for the first rows, once for all of them.
    expect(await lookedAt('99 1')).toBeLessThan(2 * matching('99').length + 1);
    expect(await lookedAt('99')).toBeLessThan(2 * matching('99').length + 1);
    expect(await lookedAt('199')).toBeLessThan(2 * matching('99').length + 1);
    expect(await lookedAt('299')).toBeLessThan(2 * matching('99').length + 1);
    expect(await lookedAt('88')).toBeGreaterThanOrEqual(rows.length);
    expect(await lookedAt('88', true)).toBeGreaterThanOrEqual(rows.length);
  });

  it('sorts a long list once for both directions and every filter', async () => {
    const rows = rowsUpTo(5000);
    let keys = 0;
    const columns = [
      {
        id: 'length',
        header: 'Length',
        width: 100,
        cell: rowId,
        sortValue: (row: string) => {
          keys += 1;
          return row.length;
        },
      },
    ];
    const { rerender, result } = renderHook(
      ({ descending, digit }) => {
        const sort = useMemo(() => ({ column: 'length', descending }), [descending]);
        const predicates = useMemo(
          () => (digit === '' ? [] : [(row: string) => row.includes(digit)]),
          [digit],
        );
        return useShownRows({
          rows,
          view: `${descending} ${digit}`,
          predicates,
          sort,
          columns,
          rowId,
        });
      },
      { initialProps: { descending: false, digit: '' } },
    );
    expect(result.current.shown.slice(9, 12)).toEqual(['user9', 'user10', 'user11']);
    const sorted = keys;
    rerender({ descending: true, digit: '' });
    await waitFor(() => expect(result.current.shown[0]).toBe('user1000'));
    rerender({ descending: true, digit: '7' });
    await waitFor(() => expect(result.current.shown[0]).toBe('user1007'));
    expect(result.current.shown.at(-1)).toBe('user7');
    expect(keys).toBe(sorted);
  });

  it('forgets a long list once a short one takes its place', () => {
    const { seen, show } = render(5000);
    show(10);
    expect(seen.at(-1)).toEqual({ rows: 10, shown: 10 });
  });

  it('puts what was looked up first, once, and only where the filters keep it', () => {
    const { rerender, result } = renderHook(
      ({ rows, letter }) =>
        useShownRows({
          rows,
          view: letter,
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
