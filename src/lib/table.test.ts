import { describe, expect, it } from 'vitest';

import {
  type SortValue,
  filterRows,
  formatSort,
  narrows,
  nextSort,
  parseSort,
  sortRows,
  textMatcher,
} from './table';

describe('sortRows', () => {
  it.each<[string, SortValue[], boolean, SortValue[]]>([
    ['numbers', [3, 1, 2], false, [1, 2, 3]],
    ['numbers down', [3, 1, 2], true, [3, 2, 1]],
    ['numbers beyond 32 bit', [2 ** 40, 5, 2 ** 50], false, [5, 2 ** 40, 2 ** 50]],
    [
      'unknown last',
      [null, 2, undefined, 1, Number.NaN],
      false,
      [1, 2, null, undefined, Number.NaN],
    ],
    ['unknown last, down', [null, 2, undefined, 1], true, [2, 1, null, undefined]],
    ['numbers in text', ['user10', 'user2', 'user1'], false, ['user1', 'user2', 'user10']],
    ['leading zeros', ['a10', 'a007', 'a9'], false, ['a007', 'a9', 'a10']],
    ['text without regard to case', ['b', 'A', 'C'], false, ['A', 'b', 'C']],
    ['text without regard to accents', ['eve', 'élan', 'edith'], false, ['edith', 'élan', 'eve']],
    ['booleans', [true, false, true], false, [false, true, true]],
  ])('%s', (_name, values, descending, sorted) => {
    const rows = values.map((value) => ({ value }));
    expect(sortRows(rows, (row) => row.value, descending).map((row) => row.value)).toEqual(sorted);
  });

  it.each([false, true])(
    'is stable (descending %s) and leaves its argument alone',
    (descending) => {
      const rows = [
        { key: 1, id: 'a' },
        { key: 1, id: 'b' },
        { key: 1, id: 'c' },
      ];
      expect(sortRows(rows, (row) => row.key, descending)).toEqual(rows);
      expect(sortRows(rows, (row) => row.id, true)[0]?.id).toBe('c');
      expect(rows[0]?.id).toBe('a');
    },
  );

  it.each([1_999, 2_000, 2_001, 9_999, 16_000])('sorts %i rows as the language does', (count) => {
    // Few different keys, so that the order of equal rows shows.
    const rows = Array.from({ length: count }, (_, id) => ({ key: (id * 7919) % 97, id }));
    const sorted = rows.toSorted((a, b) => a.key - b.key);
    expect(sortRows(rows, (row) => row.key)).toEqual(sorted);
    expect(sortRows(rows, (row) => row.key, true)).toEqual(rows.toSorted((a, b) => b.key - a.key));
  });

  it('sorts dates by time', () => {
    const [early, late] = [new Date(1000), new Date(2000)];
    expect(sortRows([late, early], (row) => row)).toEqual([early, late]);
  });
});

describe('filterRows', () => {
  const rows = [1, 2, 3, 4];
  it('keeps what every predicate keeps', () => {
    expect(filterRows(rows, [(row) => row > 1, (row) => row % 2 === 0])).toEqual([2, 4]);
  });
  it('hands back the same array without predicates', () => {
    expect(filterRows(rows, [])).toBe(rows);
  });
});

describe('narrows', () => {
  it.each([
    ['mira', 'mir', true],
    ['Mira', 'ir', true],
    ['mira holt', 'HOLT', true],
    ['mira', '', true],
    ['mira', 'mira', true],
    ['mir', 'mira', false],
    ['mira', 'mir a x', false],
    ['mi ra', 'mira', false],
    // As the text of an accented letter is one character, it does not contain the plain one.
    ['e\u0301', 'e', false],
  ])('%j finds nothing that %j does not: %s', (query, earlier, expected) => {
    expect(narrows(query, earlier)).toBe(expected);
  });
});

describe('textMatcher', () => {
  it.each([
    ['mira', ['Mira.Holt'], true],
    ['  MIRA  ', ['mira.holt'], true],
    ['holt mira', ['mira.holt'], true],
    ['mira example', ['mira.holt', 'm@example.org'], true],
    ['mira nowhere', ['mira.holt', 'm@example.org'], false],
    ['e\u0301lan', ['\u00e9lan'], true],
    ['null', [null, undefined], false],
    ['a.c', ['abc'], false],
  ])('%j in %j: %s', (query, texts, matches) => {
    expect(textMatcher(query)?.(...texts)).toBe(matches);
  });

  it('is null when there is nothing to search for', () => {
    expect(textMatcher('   ')).toBeNull();
  });
});

describe('sorts in the URL', () => {
  it.each([
    ['name', { column: 'name', descending: false }],
    ['-name', { column: 'name', descending: true }],
  ])('%s', (text, sort) => {
    expect(parseSort(text)).toEqual(sort);
    expect(formatSort(sort)).toBe(text);
  });
  it.each([undefined, '', '-'])('%j is no sort', (text) => {
    expect(parseSort(text)).toBeNull();
  });
  it('goes up, down, away', () => {
    const up = nextSort(null, 'name');
    const down = nextSort(up, 'name');
    expect([up, down, nextSort(down, 'name')]).toEqual([
      { column: 'name', descending: false },
      { column: 'name', descending: true },
      null,
    ]);
    expect(nextSort(down, 'email')).toEqual({ column: 'email', descending: false });
  });
});
