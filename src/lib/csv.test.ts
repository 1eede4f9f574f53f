import { describe, expect, it } from 'vitest';

import { type Cell, type ExportColumn, neutraliseFormula, toCsv, toJson } from './csv';
import { parseJson } from './json';

type Row = { name: string; value: Cell };
const columns: readonly ExportColumn<Row>[] = [
  { id: 'name', label: 'Name', value: (row) => row.name },
  { id: 'value', label: 'Value', value: (row) => row.value },
];

describe('neutraliseFormula', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['\r=1', "'\r=1"],
    ['\n=1', "'\n=1"],
    ['＝1+1', "'＝1+1"],
    ['＋1', "'＋1"],
    ['－1', "'－1"],
    ['＠SUM(A1)', "'＠SUM(A1)"],
    ['﹦1', "'﹦1"],
    [' =1', "' =1"],
    ['\u00A0\u3000=1', "'\u00A0\u3000=1"],
    ['\u200B\uFEFF@SUM(A1)', "'\u200B\uFEFF@SUM(A1)"],
    ['\v+1', "'\v+1"],
    [' a=1', ' a=1'],
    ['a=1', 'a=1'],
    ['', ''],
  ])('%j becomes %j', (text, safe) => {
    expect(neutraliseFormula(text)).toBe(safe);
  });
});

describe('toCsv', () => {
  it.each<[Cell, string]>([
    ['plain', 'plain'],
    ['a,b', '"a,b"'],
    ['say "hi"', '"say ""hi"""'],
    ['two\nlines', '"two\nlines"'],
    ['=HYPERLINK("x","y")', '"\'=HYPERLINK(""x"",""y"")"'],
    [-5, '-5'],
    [9_223_372_036_854_775_807n, '9223372036854775807'],
    [true, 'true'],
    [null, ''],
    [undefined, 'Unknown'],
    [new Date('2026-11-24T00:00:00Z'), '2026-11-24T00:00:00.000Z'],
  ])('writes %s as %s', (value, cell) => {
    expect(toCsv(columns, [{ name: 'n', value }])).toBe(`Name,Value\r\nn,${cell}\r\n`);
  });

  it('is the header alone without rows', () => {
    expect(toCsv(columns, [])).toBe('Name,Value\r\n');
  });
});

describe('toJson', () => {
  it('keeps types, and every digit of a number', () => {
    const rows: Row[] = [
      { name: '=1', value: -5 },
      { name: 'b', value: 9_223_372_036_854_775_807n },
      { name: 'c', value: null },
      { name: 'e', value: undefined },
      { name: 'd', value: new Date('2026-11-24T00:00:00Z') },
    ];
    expect(parseJson(toJson(columns, rows))).toEqual([
      { name: '=1', value: -5 },
      { name: 'b', value: 9_223_372_036_854_775_807n },
      { name: 'c', value: null },
      { name: 'e', value: 'Unknown' },
      { name: 'd', value: '2026-11-24T00:00:00.000Z' },
    ]);
    expect(JSON.parse(toJson(columns, []))).toEqual([]);
  });
});
