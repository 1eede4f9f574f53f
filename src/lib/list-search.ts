import { searchChoices, searchSort, searchText } from './table-search';

/**
 * The names that the address of a list knows. They stand apart from the list's description, which repeats them only where
 * the types demand it: the address is read before the list is loaded.
 */
export type ListIds = {
  /** Of the columns, in their order. */
  columns: readonly string[];
  /** Of the facets, with the values of each; `any` where the rows decide which there are. */
  facets: Readonly<Record<string, readonly string[] | 'any'>>;
};

type SearchPart = typeof searchText;

/** The parts of a list's search schema: text, facets, sort and chosen columns, all optional and never failing. */
export type ListShape<Ids extends ListIds> = Record<
  'q' | 'sort' | 'cols' | (keyof Ids['facets'] & string),
  SearchPart
>;

/** What a list's address says; what is not there is as by default. */
export type ListSearch = Readonly<Record<string, string | undefined>> & {
  q?: string | undefined;
  sort?: string | undefined;
  cols?: string | undefined;
};

/** The parts of the search schema of a list, for `z.object`. */
export function listShape<const Ids extends ListIds>(ids: Ids): ListShape<Ids>;
export function listShape({ columns, facets }: ListIds): Record<string, SearchPart> {
  return {
    q: searchText,
    sort: searchSort(columns),
    cols: searchChoices(columns),
    ...Object.fromEntries(
      Object.entries(facets).map(([id, values]) => [
        id,
        values === 'any' ? searchText : searchChoices(values),
      ]),
    ),
  };
}
