import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';

import {
  joinChoices,
  searchChoices,
  searchFlag,
  searchNumber,
  searchSort,
  searchText,
  splitChoices,
} from './table-search';

const schema = z.object({
  q: searchText,
  status: searchChoices(['enabled', 'disabled']),
  sort: searchSort(['name', 'email']),
  line: searchNumber,
  wrap: searchFlag,
});

describe('search schema', () => {
  it.each<[unknown, Record<string, unknown>]>([
    [{}, {}],
    [{ q: 'mira' }, { q: 'mira' }],
    [{ q: '1e5' }, { q: '1e5' }],
    [
      { line: '12', wrap: 'true' },
      { line: 12, wrap: true },
    ],
    [
      { line: 12, wrap: true },
      { line: 12, wrap: true },
    ],
    [{ line: '1e5', wrap: 'yes' }, {}],
    [{ line: '0', wrap: 'false' }, {}],
    [{ line: -1, wrap: false }, {}],
    [{ q: '' }, {}],
    [{ q: { a: 1 } }, {}],
    [{ status: 'disabled' }, { status: 'disabled' }],
    [{ status: 'disabled,enabled' }, { status: 'enabled,disabled' }],
    [{ status: 'disabled,nonsense' }, { status: 'disabled' }],
    [{ status: 'nonsense' }, {}],
    [{ status: ['disabled'] }, {}],
    [{ status: '["disabled","enabled"]' }, { status: 'enabled,disabled' }],
    [{ sort: '-name' }, { sort: '-name' }],
    [{ sort: 'nonsense' }, {}],
    [{ sort: null, other: 1 }, {}],
  ])('reads %o as %o', (search, understood) => {
    expect(JSON.parse(JSON.stringify(schema.parse(search)))).toEqual(understood);
  });

  it('splits and joins', () => {
    expect(splitChoices(undefined)).toEqual([]);
    expect(splitChoices('')).toEqual([]);
    expect(splitChoices('a,b')).toEqual(['a', 'b']);
    expect(splitChoices('["a","b"]')).toEqual(['a', 'b']);
    expect(splitChoices('[a,b')).toEqual(['[a', 'b']);
    expect(joinChoices([])).toBeUndefined();
    expect(joinChoices(['a', 'b'])).toBe('a,b');
  });
});
