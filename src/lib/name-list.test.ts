import { describe, expect, it } from 'vitest';

import { matchNames, nameIndex, readNameList } from './name-list';

const limit = { header: /^limit( in bytes)?$/i, fits: (text: string) => /^\d/.test(text) };
const values = (text: string) => readNameList(text, limit).lines;
const lines = (text: string) => readNameList(text).lines.map(({ names }) => names);

describe('readNameList', () => {
  it.each([
    ['one in a line', 'ada\ngrace\n', [['ada'], ['grace']]],
    ['Windows line ends', 'ada\r\ngrace\r\n', [['ada'], ['grace']]],
    ['old Mac line ends', 'ada\rgrace', [['ada'], ['grace']]],
    ['commas', 'ada, grace,,linus', [['ada', 'grace', 'linus']]],
    ['semicolons', 'ada;grace', [['ada', 'grace']]],
    ['tabs', 'ada\tgrace', [['ada', 'grace']]],
    ['spaces', '  ada   grace ', [['ada', 'grace']]],
    ['quotes', '"ada","grace ""g"" h"', [['ada', 'grace "g" h']]],
    ['a separator within quotes', '"ada, the first",grace', [['ada, the first', 'grace']]],
    ['a quote without an end', '"ada,grace', [['"ada', 'grace']]],
    ['a byte-order mark', '\uFEFFada', [['ada']]],
    [
      'addresses of a mail client',
      '<ada@x.org>; mailto:grace@x.org',
      [['ada@x.org', 'grace@x.org']],
    ],
    ['empty lines', '\n\n ada \n , \n', [['ada']]],
    ['nothing', '', []],
  ])('reads %s', (_what, text, expected) => {
    expect(lines(text)).toEqual(expected);
  });

  it('takes a line of column names for what it is, and keeps the columns that name something', () => {
    expect(readNameList('Username,Limit,E-mail\nada,5 GiB,ada@x.org\n')).toEqual({
      header: ['Username', 'Limit', 'E-mail'],
      lines: [{ names: ['ada', 'ada@x.org'] }],
    });
    expect(lines('name\nada')).toEqual([['ada']]);
    expect(lines('username,email,team\nada,ada@x.org,core')).toEqual([['ada', 'ada@x.org']]);
    expect(readNameList('name,of,something\nada').header).toBeUndefined();
  });

  it('reads the value that each line gives what it names', () => {
    expect(values('ada,5 GiB\ngrace;10\nlinus 1 TiB\nken')).toEqual([
      { names: ['ada'], value: '5 GiB' },
      { names: ['grace'], value: '10' },
      { names: ['linus'], value: '1 TiB' },
      { names: ['ken'] },
    ]);
    expect(values('Limit,Name\n5 GiB,ada\n,grace')).toEqual([
      { names: ['ada'], value: '5 GiB' },
      { names: ['grace'], value: '' },
    ]);
    expect(values('Name,Bytes used,Limit in bytes\nada,7,10')).toEqual([
      { names: ['ada'], value: '10' },
    ]);
  });

  it('reads 50,000 lines', () => {
    const text = Array.from({ length: 50_000 }, (_, at) => `user-${at},user-${at}@x.org`);
    expect(lines(text.join('\r\n'))).toHaveLength(50_000);
  });
});

describe('matchNames', () => {
  const rows = [
    { name: 'ada', email: 'ada@x.org' },
    { name: 'grace', email: 'shared@x.org' },
    { name: 'linus', email: 'shared@x.org' },
    { name: 'ken', email: null },
  ];
  const find = nameIndex(rows, ({ name, email }) => [name, email]);
  const match = (text: string) => {
    const { matched, values: _, ...rest } = matchNames(readNameList(text), find);
    return { ...rest, matched: matched.map(({ name }) => name) };
  };

  it('tells found, unknown, ambiguous and doubled names', () => {
    expect(match('ada\nGRACE\nnobody\nshared@x.org\nada\nADA@X.ORG')).toEqual({
      matched: ['ada', 'grace'],
      notFound: ['nobody'],
      ambiguous: [{ value: 'shared@x.org', rows: 2 }],
      doubled: ['ADA@X.ORG'],
    });
  });

  it('takes the other columns of a record for what they are', () => {
    expect(match('ada,Berlin,ada@x.org\ngrace,Oslo,shared@x.org\nnobody,Rome')).toEqual({
      matched: ['ada', 'grace'],
      notFound: ['nobody', 'Rome'],
      ambiguous: [],
      doubled: [],
    });
  });

  it('takes several names in a line for several rows', () => {
    expect(match('ada grace nobody').matched).toEqual(['ada', 'grace']);
    expect(match('ada grace nobody').notFound).toEqual(['nobody']);
  });

  it('tells the values of a row, several where the list contradicts itself', () => {
    const list = readNameList('ada,1\nada@x.org,2\ngrace,3\nken', {
      header: /^limit$/,
      fits: (text) => /^\d$/.test(text),
    });
    const { values } = matchNames(list, find);
    expect([...values].map(([{ name }, given]) => [name, ...given])).toEqual([
      ['ada', '1', '2'],
      ['grace', '3'],
    ]);
  });

  it('does not find rows by a name that they do not have', () => {
    expect(match('constructor\n__proto__')).toMatchObject({ matched: [] });
  });
});
