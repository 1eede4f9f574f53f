import {
  type Facet,
  type FacetChoices,
  facetCounts,
  facetPredicates,
  NOT_TOLD_VALUE,
} from '@/lib/facets';
import type { Predicate } from '@/lib/table';
import { joinChoices, splitChoices } from '@/lib/table-search';

/** One value of a facet. */
type FacetValue = { value: string; label: string };

/** A facet as the filter bar shows it. */
export type FilterFacet = {
  id: string;
  label: string;
  chosen: readonly FacetValue[];
  choose: (values: readonly string[]) => void;
  /** All values with the number of rows that each would show; asked only while the menu is open. */
  values: () => readonly (FacetValue & { count: number })[];
  /** No menu, as where the registry has nothing to filter by; what the URL chose can still be taken away. */
  hidden?: boolean;
};

type FilterFacetsOptions<Row, Id extends string> = {
  facets: readonly Facet<Row, Id>[];
  search: FacetChoices<Id>;
  rows: readonly Row[];
  /** Every other filter of the list, such as its text. */
  text: Predicate<Row> | undefined;
  change: (part: Partial<Record<Id, string | undefined>>) => void;
  hidden?: readonly Id[];
};

/** The facets of a list with what is chosen in them, ready for its filter bar. */
export function filterFacets<Row, Id extends string>({
  facets,
  search,
  rows,
  text,
  change,
  hidden = [],
}: FilterFacetsOptions<Row, Id>): readonly FilterFacet[] {
  return facets.map((facet) => {
    const chosen = splitChoices(search[facet.id]);
    return {
      id: facet.id,
      label: facet.label,
      chosen: facet.options.filter(({ value }) => chosen.includes(value)),
      choose: (values) => {
        const part: Partial<Record<Id, string | undefined>> = {};
        part[facet.id] = joinChoices(values);
        change(part);
      },
      values: () => {
        const others = facetPredicates(facets, search, facet);
        // Comparing text costs most, so it comes last.
        const counts = facetCounts(rows, facet, text ? [...others, text] : others);
        return facet.options
          .map(({ value, label }) => ({ value, label, count: counts.get(value) ?? 0 }))
          .filter(
            ({ value, count }) => value !== NOT_TOLD_VALUE || count > 0 || chosen.includes(value),
          );
      },
      hidden: hidden.includes(facet.id),
    };
  });
}
