import type { ExportColumn } from './csv';
import { type ChoiceFacet, type FacetOption, notToldOption, optionsBy } from './facets';
import {
  type CountedNamespace,
  type NamespaceQuota,
  namespaceQuota,
  type QuotaLevel,
  quotaLevel,
} from './namespace-quota';
import { SOURCE_LABELS } from './namespaces';

/** Returns the filter options for how near a namespace is to its limit. */
export function quotaUseOptions<Row>(
  quotaOf: (row: Row) => NamespaceQuota | null,
): Readonly<Record<'over' | 'near', FacetOption<Row>>> {
  const at = (level: QuotaLevel) => (row: Row) => {
    const quota = quotaOf(row);
    return quota !== null && quotaLevel(quota) === level;
  };
  return {
    over: { label: 'Limit reached', keeps: at('over') },
    near: { label: 'Near the limit (own warning, or 80%)', keeps: at('near') },
  };
}

/** Returns the filter options for the limit source of a namespace. */
export function quotaSourceOptions<Row>(
  quotaOf: (row: Row) => NamespaceQuota | null,
): Readonly<Record<NamespaceQuota['source'] | 'not-told', FacetOption<Row>>> {
  return {
    ...optionsBy(SOURCE_LABELS, (row: Row) => quotaOf(row)?.source),
    'not-told': notToldOption((row) => quotaOf(row) === null),
  };
}

/** Returns the quota facet of users and organizations; hidden where the registry has no quotas. */
export const quotaFacet = (
  unavailable: string | undefined,
): ChoiceFacet<CountedNamespace, 'over' | 'near' | NamespaceQuota['source'] | 'not-told'> => ({
  label: 'Quota',
  hidden: unavailable !== undefined,
  options: { ...quotaUseOptions(namespaceQuota), ...quotaSourceOptions(namespaceQuota) },
});

/** The export columns for the quota of a user or an organization, in exact bytes. */
export const quotaExport: readonly ExportColumn<CountedNamespace>[] = [
  { id: 'quota_bytes', label: 'Bytes used', value: (row) => namespaceQuota(row)?.used },
  {
    id: 'configured_quota',
    label: 'Quota limit in bytes',
    value: (row) => namespaceQuota(row)?.limit,
  },
  { id: 'quota_source', label: 'Limit source', value: (row) => namespaceQuota(row)?.source },
];
