import { type Facet, facetPredicates } from '@/lib/facets';
import { KIND_LABELS, type NamespaceRow } from '@/lib/namespaces';
import { quotaSourceOptions, quotaUseOptions } from '@/lib/quota-facets';
import { type Predicate, textMatcher } from '@/lib/table';

import type { QuotasSearch } from './quotas-search';

const quotaOf = ({ quota }: NamespaceRow) => quota;

const kind = (value: NamespaceRow['kind']) => ({
  value,
  label: KIND_LABELS[value],
  keeps: (row: NamespaceRow) => row.kind === value,
});

/** The facets of the quotas list. */
export const quotaFacets: readonly Facet<NamespaceRow, 'kind' | 'usage' | 'limit'>[] = [
  { id: 'kind', label: 'Kind', options: [kind('user'), kind('organization')] },
  { id: 'usage', label: 'Usage', options: quotaUseOptions(quotaOf) },
  { id: 'limit', label: 'Limit', options: quotaSourceOptions(quotaOf) },
];

/** What keeps a namespace as far as the text in its name goes. */
export function quotaText({ q = '' }: QuotasSearch): Predicate<NamespaceRow> | undefined {
  const matches = textMatcher(q);
  return matches ? (row) => matches(row.name) : undefined;
}

/** Everything that keeps a namespace: the facets, and the text. */
export function quotaPredicates(search: QuotasSearch): readonly Predicate<NamespaceRow>[] {
  const text = quotaText(search);
  const facets = facetPredicates(quotaFacets, search);
  return text ? [...facets, text] : facets;
}

/** What "Clear filters" makes of the search. */
export const NO_QUOTA_FILTERS: Partial<QuotasSearch> = {
  q: undefined,
  kind: undefined,
  usage: undefined,
  limit: undefined,
};
