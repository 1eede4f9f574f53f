import { type FacetOption, notToldOption } from './facets';
import { type NamespaceQuota, type QuotaLevel, quotaLevel } from './namespace-quota';
import { SOURCE_LABELS } from './namespaces';

/** How near to its limit a namespace is, as a filter has it. */
export function quotaUseOptions<Row>(
  quotaOf: (row: Row) => NamespaceQuota | null,
): readonly FacetOption<Row>[] {
  const at = (level: QuotaLevel) => (row: Row) => {
    const quota = quotaOf(row);
    return quota !== null && quotaLevel(quota) === level;
  };
  return [
    { value: 'over', label: 'Limit reached', keeps: at('over') },
    { value: 'near', label: 'Near the limit (over 80%)', keeps: at('near') },
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
  return [
    source('own'),
    source('default'),
    source('none'),
    notToldOption((row) => quotaOf(row) === null),
  ];
}
