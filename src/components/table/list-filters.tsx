import type { ReactNode, RefObject } from 'react';

import { joinChoices } from '@/lib/table-search';

import { ColumnChooser } from './column-chooser';
import { FacetMenu } from './facet-menu';
import { FilterBar } from './filter-bar';
import type { FilterFacet } from './filter-facets';
import { SearchField } from './search-field';
import type { Column } from './types';

type ListFiltersProps<Row> = {
  /** What the search looks at: "Search name or e-mail". */
  searchLabel: string;
  searchField: RefObject<HTMLInputElement | null>;
  search: { q?: string | undefined };
  facets: readonly FilterFacet[];
  /** Counts cover what is loaded so far. */
  partial: boolean;
  /** All of them, and those that are shown; absent where there is nothing to choose. */
  columns?: { all: readonly Column<Row>[]; shown: readonly Column<Row>[] };
  /** Writes a part of the list's URL; `replace` where it is no step to go back to. */
  change: (part: { q?: string | undefined; cols?: string | undefined }, replace?: boolean) => void;
  /** Takes every filter away. */
  onClear: () => void;
  /** What stands before the facets, such as the range of a log. */
  children?: ReactNode;
  /** Further tools, such as an `ExportMenu`. */
  tools?: ReactNode;
};

/** The filter bar of a list: search, facets, chips of what is in force, columns and export. */
export function ListFilters<Row>(props: ListFiltersProps<Row>) {
  const { searchLabel, searchField, search, facets, partial, columns, change, onClear } = props;
  const active = facets.flatMap(({ id, label, chosen, choose }) =>
    chosen.map((one) => ({
      id: `${id}.${one.value}`,
      facet: label,
      label: one.label,
      remove: () => choose(chosen.flatMap(({ value }) => (value === one.value ? [] : value))),
    })),
  );
  return (
    <FilterBar
      active={active}
      onClear={onClear}
      search={
        <SearchField
          ref={searchField}
          label={searchLabel}
          value={search.q ?? ''}
          onChange={(q, again) => change({ q: q || undefined }, again)}
        />
      }
      tools={
        <>
          {columns && (
            <ColumnChooser
              columns={columns.all}
              shown={columns.shown.map((column) => column.id)}
              onChange={(cols) => change({ cols: cols && joinChoices(cols) }, true)}
            />
          )}
          {props.tools}
        </>
      }
    >
      {props.children}
      {facets
        .filter(({ hidden }) => !hidden)
        .map((facet) => (
          <FacetMenu key={facet.id} facet={facet} partial={partial} />
        ))}
    </FilterBar>
  );
}
