import { NotTold } from '@/components/feedback/not-told';
import type { ListDescription } from '@/components/list/list';
import { quotaColumns, UsedBelow } from '@/components/namespace/quota-columns';
import { optionsBy } from '@/lib/facets';
import { KIND_LABELS, type NamespaceRow, SOURCE_LABELS, thresholdsText } from '@/lib/namespaces';
import { quotaSourceOptions, quotaUseOptions } from '@/lib/quota-facets';

import { NamespaceLink } from './namespace-link';
import styles from './quotas-list.module.css';
import type { QUOTAS } from './quotas-search';

const BACKFILL: Record<string, string> = {
  waiting: 'Waiting for first count',
  running: 'Count in progress',
  complete: 'Counted',
};

const SOURCE_RANKS = { own: 0, default: 1, none: 2 };

const backfillText = ({ backfill }: NamespaceRow) => BACKFILL[backfill] ?? 'Not counted yet';

const quotaOf = ({ quota }: NamespaceRow) => quota;

/** Describes the quotas list: every user and organization with its usage and limit. */
export const quotasList: ListDescription<NamespaceRow, typeof QUOTAS> = {
  id: 'quotas',
  title: 'Quotas',
  noun: ['namespace', 'namespaces'],
  rowId: ({ name }) => name,
  text: { places: 'name', of: ({ name }) => [name] },
  // The highest usage comes first.
  defaultSort: '-used',
  none: {
    title: 'No namespaces yet',
    text: 'Every user and organization is listed here with the storage it uses.',
  },
  columns: {
    name: {
      header: 'Name',
      width: 200,
      narrowWidth: 140,
      grow: true,
      narrow: true,
      sortValue: ({ name }) => name,
      cell: ({ kind, name, quota }, { narrow }) => (
        <>
          <NamespaceLink kind={kind} name={name} />
          {narrow && quota && <UsedBelow quota={quota} />}
        </>
      ),
    },
    kind: {
      header: 'Kind',
      minor: true,
      width: 112,
      sortValue: ({ kind }) => kind,
      cell: ({ kind }) => KIND_LABELS[kind],
    },
    ...quotaColumns<NamespaceRow>({
      quotaOf,
      thresholdsOf: ({ thresholds }) => thresholds,
      narrow: true,
      sourceElsewhere: true,
    }),
    source: {
      header: 'Limit source',
      minor: true,
      width: 122,
      sortValue: ({ quota }) => quota && SOURCE_RANKS[quota.source],
      cell: ({ quota }) =>
        quota ? (
          <span className={quota.source === 'own' ? undefined : styles.none}>
            {SOURCE_LABELS[quota.source]}
          </span>
        ) : (
          <NotTold short />
        ),
    },
    thresholds: {
      header: 'Thresholds',
      minor: true,
      width: 210,
      sortValue: ({ thresholds }) => thresholds[0]?.limit_percent,
      cell: ({ thresholds }) => thresholdsText(thresholds),
    },
    backfill: {
      header: 'First count',
      width: 170,
      optional: true,
      sortValue: backfillText,
      cell: backfillText,
    },
  },
  facets: {
    kind: {
      label: 'Kind',
      options: optionsBy(KIND_LABELS, ({ kind }: NamespaceRow) => kind),
    },
    usage: { label: 'Usage', options: quotaUseOptions(quotaOf) },
    limit: { label: 'Limit', options: quotaSourceOptions(quotaOf) },
  },
  exported: [
    { id: 'namespace', label: 'Name', value: ({ name }) => name },
    { id: 'kind', label: 'Kind', value: ({ kind }) => kind },
    { id: 'quota_bytes', label: 'Bytes used', value: ({ quota }) => quota?.used },
    { id: 'configured_quota', label: 'Quota limit in bytes', value: ({ quota }) => quota?.limit },
    { id: 'quota_source', label: 'Limit source', value: ({ quota }) => quota?.source },
    { id: 'quota_share', label: 'Usage', value: ({ quota }) => quota?.share },
    {
      id: 'thresholds',
      label: 'Thresholds',
      value: ({ thresholds }) => thresholdsText(thresholds),
    },
    { id: 'backfill_status', label: 'First count', value: ({ backfill }) => backfill },
  ],
};
