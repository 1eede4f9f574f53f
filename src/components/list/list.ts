import { type NavigateOptions, useNavigate } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';

import type { Column } from '@/components/table/types';
import type { ExportColumn } from '@/lib/csv';
import { type ChoiceFacet, facetPredicates, type Facets, type OpenFacet } from '@/lib/facets';
import type { ListIds, ListSearch } from '@/lib/list-search';
import type { ListSource } from '@/lib/list-source';
import { formatSort, parseSort, type Predicate, type Sort, textMatcher } from '@/lib/table';
import { splitChoices } from '@/lib/table-search';

import { shownColumns } from './columns';
import { countText } from './count-text';
import { useShownRows } from './use-shown-rows';

/** What is to be said of a list as a whole, whatever its rows are. */
type ListHead<Row> = {
  /** In file names and command ids, as in "users". */
  id: string;
  title: string;
  /** What one row is, and several: "user", "users". */
  noun: readonly [one: string, many: string];
  rowId: (row: Row) => string;
  /** What a row is called, where that is not its id. */
  rowName?: (row: Row) => string;
  /** Where a row is opened; absent where nothing stands beside the list. */
  link?: (row: Row) => NavigateOptions;
  /** What the search field looks at. */
  text: {
    /** As in "name or e-mail". */
    places: string;
    of: (row: Row) => readonly (string | null | undefined)[];
  };
  /** What a file of the rows holds: everything that the list knows, sizes as exact bytes. */
  exported: readonly ExportColumn<Row>[];
  /** How the rows are sorted unless the address says otherwise, as in `-used`. */
  defaultSort?: string;
  /** In which order the rows come when they are not sorted. */
  orderNote?: string;
  /** In the place of rows when the registry has none. */
  none: { title: string; text: string };
};

/**
 * One list: what a row is, and how it is found, shown and exported. Columns and facets are those of `Ids`, which the
 * address of the list is read by; leaving one out does not compile.
 */
export type ListDescription<Row, Ids extends ListIds = ListIds> = ListHead<Row> & {
  columns: { readonly [Id in Ids['columns'][number]]: Omit<Column<Row>, 'id'> };
  facets: {
    readonly [Id in keyof Ids['facets']]: Ids['facets'][Id] extends readonly string[]
      ? ChoiceFacet<Row, Ids['facets'][Id][number]>
      : OpenFacet<Row>;
  };
};

/** A description as far as the screen needs it, which is the same for every list. */
type AnyDescription<Row> = ListHead<Row> & {
  columns: Readonly<Record<string, Omit<Column<Row>, 'id'>>>;
  facets: Facets<Row>;
};

/** Changes a part of the list's address; `replace` where it is no step to go back to. */
export type ChangeSearch<Search> = (part: Partial<Search>, replace?: boolean) => void;

type ListOptions<Row, Search> = {
  /** Keep it stable (`useMemo`): with a new one everything is filtered, sorted and drawn again. */
  description: AnyDescription<Row>;
  source: ListSource<Row>;
  search: Search;
  /** What else the rows depend on, such as the days of a log: when it changes, the table begins at its top again. */
  scope?: string;
};

/** A list with what of it is shown: everything that a `ListScreen` draws. */
export type List<Row, Search extends ListSearch = ListSearch> = ReturnType<
  typeof useList<Row, Search>
>;

/** What keeps a row as far as its text goes; undefined when nothing is searched for. */
export function textPredicate<Row>(
  { text }: Pick<AnyDescription<Row>, 'text'>,
  { q = '' }: ListSearch,
): Predicate<Row> | undefined {
  const matches = textMatcher(q);
  return matches ? (row) => matches(...text.of(row)) : undefined;
}

/** Everything that keeps a row: the facets and the text, except one facet where its own values are to be counted. */
export function listPredicates<Row>(
  description: Pick<AnyDescription<Row>, 'text' | 'facets'>,
  search: ListSearch,
  except?: string,
): readonly Predicate<Row>[] {
  const facets = facetPredicates(description.facets, search, except);
  // Comparing text costs most, so it comes last.
  const text = textPredicate(description, search);
  return text ? [...facets, text] : facets;
}

/** Changes the search part of the current address, whatever is opened over the list. */
export function useChangeSearch<Search extends ListSearch>(): ChangeSearch<Search> {
  const navigate = useNavigate();
  return useCallback(
    (part, replace = false) =>
      void navigate({ to: '.', search: (now: object) => ({ ...now, ...part }), replace }),
    [navigate],
  );
}

/** Filters, sorts and counts a list as its address says. */
export function useList<Row, Search extends ListSearch>(options: ListOptions<Row, Search>) {
  const { description, source, search, scope = '' } = options;
  const { defaultSort } = description;
  const change = useChangeSearch<ListSearch>();

  const columns = useMemo(
    () => Object.entries(description.columns).map(([id, column]) => ({ ...column, id })),
    [description],
  );
  const columnsShown = useMemo(
    () => shownColumns(columns, splitChoices(search.cols)),
    [columns, search.cols],
  );
  const predicates = useMemo(() => listPredicates(description, search), [description, search]);
  const sort = useMemo(() => parseSort(search.sort ?? defaultSort), [search.sort, defaultSort]);
  const { shown, considered, waiting } = useShownRows({
    rows: source.rows,
    found: source.found,
    predicates,
    sort,
    columns,
    rowId: description.rowId,
  });

  const { rows, found } = source;
  const all = useMemo(() => (found === undefined ? rows : [found, ...rows]), [rows, found]);
  const onSort = useCallback(
    (next: Sort | null) => change({ sort: sortParameter(next, search.sort, defaultSort) }),
    [change, search.sort, defaultSort],
  );
  const { cols: _, q, sort: sortedBy } = search;
  const choices = Object.keys(description.facets).map((id) => search[id]);
  return {
    description,
    source,
    search,
    /** Every row there is, whatever of it is shown. */
    all,
    columns,
    columnsShown,
    sort,
    onSort,
    shown,
    waiting,
    /** What the rows depend on, for whatever begins anew with it. */
    view: JSON.stringify([scope, q, sortedBy, ...choices]),
    count: countText({
      shown: shown.length,
      loaded: considered,
      complete: source.complete && !waiting,
    }),
    change,
  };
}

/** The sort as the address is to say it. As by default is nothing, and from there one comes to the opposite. */
function sortParameter(
  next: Sort | null,
  now: string | undefined,
  byDefault: string | undefined,
): string | undefined {
  if (next) {
    const text = formatSort(next);
    return text === byDefault ? undefined : text;
  }
  return now === undefined ? byDefault?.replace(/^-/, '') : undefined;
}
