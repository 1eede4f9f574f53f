import type { FacetOption } from './facets';
import { NEAR_QUOTA, type NamespaceQuota } from './namespace-quota';
import { SOURCE_LABELS } from './namespaces';

/** How near to its limit a namespace is, as a filter has it. */
export function quotaUseOptions<Row>(
  quotaOf: (row: Row) => NamespaceQuota | null,
): readonly FacetOption<Row>[] {
  const share = (row: Row) => quotaOf(row)?.share ?? 0;
  return [
    { value: 'over', label: 'Limit reached', keeps: (row) => share(row) >= 1 },
    {
      value: 'near',
      label: 'Near the limit (over 80%)',
      keeps: (row) => share(row) >= NEAR_QUOTA && share(row) < 1,
    },
  ];
}

/** Where the limit of a namespace comes from, as a filter has it. */
export function quotaSourceOptions<Row>(
  quotaOf: (row: Row) => NamespaceQuota | null,
): readonly FacetOption<Row>[] {
  const source = (value: NamespaceQuota['source']) => ({
    value,
    label: SOURCE_LABELS[value],
    keeps: (row: Row) => quotaOf(row)?.source === value,
  });
  return [source('own'), source('default'), source('none')];
}
