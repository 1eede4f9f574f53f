import type { Organization } from '@/api/queries/organizations';
import type { ExportColumn } from '@/lib/csv';
import { knownEmail } from '@/lib/email';
import { namespaceQuota } from '@/lib/namespace-quota';

/** What an exported organization holds: everything that the list knows, sizes as exact bytes. */
export const organizationsExport: readonly ExportColumn<Organization>[] = [
  { id: 'name', label: 'Name', value: (each) => each.name },
  {
    id: 'email',
    label: 'Contact e-mail',
    value: (each) => (each.email === undefined ? undefined : knownEmail(each)),
  },
  { id: 'quota_bytes', label: 'Bytes used', value: (each) => namespaceQuota(each)?.used },
  {
    id: 'configured_quota',
    label: 'Quota limit in bytes',
    value: (each) => namespaceQuota(each)?.limit,
  },
  { id: 'quota_source', label: 'Quota limit is', value: (each) => namespaceQuota(each)?.source },
];
