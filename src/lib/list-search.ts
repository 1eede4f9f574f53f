import { searchChoices, searchSort, searchText } from './table-search';

/**
 * The ids that may occur in the address of a list. They are separate from the list's description, which repeats them
 * only where the types require it, because the address is parsed before the list is loaded.
 */
export type ListIds = {
  /** The column ids, in order. */
  columns: readonly string[];
  /** The facet ids with their values; `any` where the rows determine the values. */
  facets: Readonly<Record<string, readonly string[] | 'any'>>;
};

type SearchPart = typeof searchText;

/** The fields of a list's search schema: text, facets, sort and chosen columns, all optional and never failing. */
export type ListShape<Ids extends ListIds> = Record<
  'q' | 'sort' | 'cols' | (keyof Ids['facets'] & string),
  SearchPart
>;

/** The parsed address of a list; an absent field has its default. */
export type ListSearch = Readonly<Record<string, string | undefined>> & {
  q?: string | undefined;
  sort?: string | undefined;
  cols?: string | undefined;
};

/** Returns the fields of a list's search schema, for `z.object`. */
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
