import { type LinkProps, type NavigateOptions, useNavigate } from '@tanstack/react-router';
import { type ReactNode, useCallback, useMemo, useState } from 'react';

import type { Column } from '@/components/table/types';
import type { ExportColumn } from '@/lib/csv';
import { type ChoiceFacet, facetPredicates, type Facets, type OpenFacet } from '@/lib/facets';
import type { ListIds, ListSearch } from '@/lib/list-search';
import type { ListSource } from '@/lib/list-source';
import { formatSort, parseSort, type Predicate, type Sort, textMatcher } from '@/lib/table';
import { splitChoices } from '@/lib/table-search';

import { shownColumns } from './columns';
import { useShownRows } from './use-shown-rows';

/** Describes a list as a whole, independent of its rows. */
type ListHead<Row> = {
  /** For file names and command ids, as in "users". */
  id: string;
  title: string;
  /** The noun for one row and for several: "user", "users". */
  noun: readonly [one: string, many: string];
  rowId: (row: Row) => string;
  /** Returns the row's name, if that is not its id. */
  rowName?: (row: Row) => string;
  /** What a row may be called in a list from outside, besides its id and name: "e-mail address". */
  alsoCalled?: { as: string; of: (row: Row) => string | null | undefined };
  /** Where a row is opened; absent if nothing opens beside the list. */
  link?: (row: Row) => NavigateOptions;
  /** Where a row is created; absent if none can be. */
  createAt?: LinkProps['to'];
  /** What the search covers. */
  text: {
    /** As in "name or e-mail". */
    places: string;
    of: (row: Row) => readonly (string | null | undefined)[];
  };
  /** The columns of an export: everything that the list knows, sizes as exact bytes. */
  exported: readonly ExportColumn<Row>[];
  /** The sort unless the address sets one, as in `-used`. */
  defaultSort?: string;
  /** The order of the rows while they are not sorted. */
  orderNote?: string;
  /** Shown when the registry has no rows. */
  none: { title: string; text: ReactNode };
};

/**
 * One list: what a row is, and how it is found, shown and exported. Columns and facets are those of `Ids`, which also
 * parses the list's address; leaving one out does not compile.
 */
export type ListDescription<Row, Ids extends ListIds = ListIds> = ListHead<Row> & {
  columns: { readonly [Id in Ids['columns'][number]]: Omit<Column<Row>, 'id'> };
  facets: {
    readonly [Id in keyof Ids['facets']]: Ids['facets'][Id] extends readonly string[]
      ? ChoiceFacet<Row, Ids['facets'][Id][number]>
      : OpenFacet<Row>;
  };
};

/** The part of a description that the screen needs, which is the same for every list. */
type AnyDescription<Row> = ListHead<Row> & {
  columns: Readonly<Record<string, Omit<Column<Row>, 'id'>>>;
  facets: Facets<Row>;
};

/** Changes part of the list's address; `replace` if it should not become a history entry. */
export type ChangeSearch<Search> = (part: Partial<Search>, replace?: boolean) => void;

type ListOptions<Row, Search> = {
  /** Keep it stable (`useMemo`): a new one filters, sorts and draws everything again. */
  description: AnyDescription<Row>;
  source: ListSource<Row>;
  search: Search;
  /** What else the rows depend on, such as the days of a log: a change scrolls the table to its top. */
  scope?: string;
};

/** A list and what is shown of it: everything that a `ListScreen` draws. */
export type List<Row, Search extends ListSearch = ListSearch> = ReturnType<
  typeof useList<Row, Search>
>;

/** Returns the predicate of the text search; undefined without a search. */
export function textPredicate<Row>(
  { text }: Pick<AnyDescription<Row>, 'text'>,
  { q = '' }: ListSearch,
): Predicate<Row> | undefined {
  const matches = textMatcher(q);
  return matches ? (row) => matches(...text.of(row)) : undefined;
}

/** Returns the predicates of the facets and the text, without one facet if its own values are being counted. */
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

/** Returns a function that changes the search part of the current address, whatever is open over the list. */
export function useChangeSearch<Search extends ListSearch>(): ChangeSearch<Search> {
  const navigate = useNavigate();
  return useCallback(
    (part, replace = false) =>
      void navigate({ to: '.', search: (now: object) => ({ ...now, ...part }), replace }),
    [navigate],
  );
}

/** Filters, sorts and counts a list according to its address. */
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
  // What is typed filters at once, and goes into the address when typing pauses.
  const [typed, type] = useState<string>();
  const searched = useMemo(
    () => (typed === undefined ? search : { ...search, q: typed }),
    [search, typed],
  );
  const predicates = useMemo(() => listPredicates(description, searched), [description, searched]);
  const sort = useMemo(() => parseSort(search.sort ?? defaultSort), [search.sort, defaultSort]);
  const { cols: _, q = '', sort: sortedBy } = searched;
  const choices = Object.keys(description.facets).map((id) => search[id]);
  const withoutText = JSON.stringify([scope, sortedBy, ...choices]);
  const view = JSON.stringify([withoutText, q]);
  const { shown, considered, first } = useShownRows({
    rows: source.rows,
    view: withoutText,
    text: q,
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
  return {
    description,
    source,
    search,
    /** The search with the text that is still being typed, by which the rows are filtered. */
    searched,
    /** Takes the text that is being typed. */
    type,
    /** All rows, whether shown or not. */
    all,
    columns,
    columnsShown,
    sort,
    onSort,
    shown,
    /** The rows for the table: those shown, or the first ones of the next result while the rest is not known yet. */
    drawn: first ?? shown,
    /** What the rows depend on, as a key for everything that restarts when it changes. */
    view,
    /** How many rows there are, as far as known. */
    counts: { shown: shown.length, loaded: considered, complete: source.complete },
    change,
  };
}

/** Returns the sort parameter for the address. The default sort is omitted, and clearing it gives its opposite. */
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
