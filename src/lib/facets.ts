import { type Predicate, filterRows } from './table';
import { NOT_TOLD } from './not-told';
import { splitChoices } from './table-search';

/** One value to filter by, and the rows that have it. */
export type FacetOption<Row> = { value: string; label: string; keeps: Predicate<Row> };

/** The rows of which the registry does not tell what the facet is about; older ones know less (R D1). */
export const notToldOption = <Row>(keeps: Predicate<Row>): FacetOption<Row> => ({
  value: NOT_TOLD_VALUE,
  label: NOT_TOLD,
  keeps,
});

/** Its value in the URL; a menu offers it only where some row has it. */
export const NOT_TOLD_VALUE = 'not-told';

/** Something that a list can be filtered by: several values of it mean "or", several facets mean "and". */
export type Facet<Row, Id extends string = string> = {
  /** The part of the URL that holds the choice, see `searchChoices`. */
  id: Id;
  label: string;
  options: readonly FacetOption<Row>[];
};

/** The choices of all facets, as the URL has them. */
export type FacetChoices<Id extends string> = Readonly<Partial<Record<Id, string | undefined>>>;

/** What keeps a row as far as one facet goes; undefined when nothing is chosen in it. */
function facetPredicate<Row, Id extends string>(
  facet: Facet<Row, Id>,
  search: FacetChoices<Id>,
): Predicate<Row> | undefined {
  const chosen = splitChoices(search[facet.id]);
  const options = facet.options.filter(({ value }) => chosen.includes(value));
  return options.length === 0 ? undefined : (row) => options.some(({ keeps }) => keeps(row));
}

/** What keeps a row as far as the facets go, except one of them where its own values are to be counted. */
export function facetPredicates<Row, Id extends string>(
  facets: readonly Facet<Row, Id>[],
  search: FacetChoices<Id>,
  except?: Facet<Row, Id>,
): readonly Predicate<Row>[] {
  return facets
    .filter((facet) => facet !== except)
    .flatMap((facet) => facetPredicate(facet, search) ?? []);
}

/**
 * How many rows each value of a facet would show: with every other filter in force, and without the facet's own, since
 * its values are alternatives.
 */
export function facetCounts<Row>(
  rows: readonly Row[],
  facet: Facet<Row>,
  others: readonly Predicate<Row>[],
): ReadonlyMap<string, number> {
  const counts = new Map(facet.options.map(({ value }) => [value, 0]));
  for (const row of filterRows(rows, others)) {
    for (const { value, keeps } of facet.options) {
      if (keeps(row)) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
  }
  return counts;
}
