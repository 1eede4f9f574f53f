import { describe, expect, it } from 'vitest';

import { defaultColumnIds, shownColumns } from './columns';
import type { Column } from '@/components/table/types';

const column = (id: string, rest: Partial<Column<string>> = {}): Column<string> => ({
  id,
  header: id,
  width: 100,
  cell: (row) => row,
  ...rest,
});
const columns = [
  column('name'),
  column('email'),
  column('quota', { unavailable: 'Off.' }),
  column('kid', { optional: true }),
];
const ids = (chosen: readonly string[]) => shownColumns(columns, chosen).map(({ id }) => id);

describe('columns', () => {
  it('are those that are there and not optional, by default', () => {
    expect(defaultColumnIds(columns)).toEqual(['name', 'email']);
    expect(ids([])).toEqual(['name', 'email']);
  });

  it('can be chosen, in their own order, never without the first', () => {
    expect(ids(['kid', 'email'])).toEqual(['name', 'email', 'kid']);
    expect(ids(['kid'])).toEqual(['name', 'kid']);
    expect(ids(['name'])).toEqual(['name']);
  });

  it('are not shown where the registry has nothing for them', () => {
    expect(ids(['quota'])).toEqual(['name']);
  });
});
