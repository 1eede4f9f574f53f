import type { ExportColumn } from '@/lib/csv';
import { type NamespaceRow, thresholdsText } from '@/lib/namespaces';

/** What an exported namespace holds: everything that the list knows, sizes as exact bytes. */
export const quotasExport: readonly ExportColumn<NamespaceRow>[] = [
  { id: 'namespace', label: 'Name', value: ({ name }) => name },
  { id: 'kind', label: 'Kind', value: ({ kind }) => kind },
  { id: 'quota_bytes', label: 'Bytes used', value: ({ quota }) => quota?.used },
  { id: 'configured_quota', label: 'Quota limit in bytes', value: ({ quota }) => quota?.limit },
  { id: 'quota_source', label: 'Quota limit is', value: ({ quota }) => quota?.source },
  { id: 'quota_share', label: 'Part of the limit used', value: ({ quota }) => quota?.share },
  { id: 'thresholds', label: 'Thresholds', value: ({ thresholds }) => thresholdsText(thresholds) },
  { id: 'backfill_status', label: 'First count', value: ({ backfill }) => backfill },
];
