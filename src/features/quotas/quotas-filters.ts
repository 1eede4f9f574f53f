import { NEAR_QUOTA } from '@/lib/namespace-quota';
import { type Predicate, textMatcher } from '@/lib/table';
import { splitChoices } from '@/lib/table-search';

import { KIND_LABELS, type NamespaceRow, SOURCE_LABELS } from './namespaces';
import type { QuotasSearch } from './quotas-search';

/** Something that namespaces can be filtered by; several values of it mean "or", several of these mean "and". */
type QuotaFacet = {
  id: 'kind' | 'usage' | 'limit';
  label: string;
  options: readonly { value: string; label: string; keeps: Predicate<NamespaceRow> }[];
};

const shareUsed = ({ quota }: NamespaceRow) => quota?.share ?? 0;

const kind = (value: NamespaceRow['kind']) => ({
  value,
  label: KIND_LABELS[value],
  keeps: (row: NamespaceRow) => row.kind === value,
});

const source = (value: keyof typeof SOURCE_LABELS) => ({
  value,
  label: SOURCE_LABELS[value],
  keeps: ({ quota }: NamespaceRow) => quota?.source === value,
});

/** The facets of the quotas list. */
export const quotaFacets: readonly QuotaFacet[] = [
  { id: 'kind', label: 'Kind', options: [kind('user'), kind('organization')] },
  {
    id: 'usage',
    label: 'Usage',
    options: [
      { value: 'over', label: 'Used up', keeps: (row) => shareUsed(row) >= 1 },
      {
        value: 'near',
        label: 'Over 80% used',
        keeps: (row) => shareUsed(row) >= NEAR_QUOTA && shareUsed(row) < 1,
      },
    ],
  },
  { id: 'limit', label: 'Limit', options: [source('own'), source('default'), source('none')] },
];

/** Everything that keeps a namespace: the facets, and the text in its name. */
export function quotaPredicates(search: QuotasSearch): readonly Predicate<NamespaceRow>[] {
  const matches = textMatcher(search.q ?? '');
  const facets = quotaFacets.flatMap((facet) => {
    const chosen = splitChoices(search[facet.id]);
    const options = facet.options.filter((option) => chosen.includes(option.value));
    return options.length === 0
      ? []
      : [(row: NamespaceRow) => options.some((option) => option.keeps(row))];
  });
  return matches ? [...facets, (row: NamespaceRow) => matches(row.name)] : facets;
}

/** What "Clear filters" makes of the search. */
export const NO_QUOTA_FILTERS: Partial<QuotasSearch> = {
  q: undefined,
  kind: undefined,
  usage: undefined,
  limit: undefined,
};
