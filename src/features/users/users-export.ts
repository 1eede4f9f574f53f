import type { User } from '@/api/queries/users';
import type { ExportColumn } from '@/lib/csv';
import { knownEmail } from '@/lib/email';
import { namespaceQuota } from '@/lib/namespace-quota';

/** What an exported user holds: everything that the list knows, sizes as exact bytes. */
export const usersExport: readonly ExportColumn<User>[] = [
  { id: 'username', label: 'Name', value: (user) => user.username },
  {
    id: 'email',
    label: 'E-mail',
    value: (user) => (user.email === undefined ? undefined : knownEmail(user)),
  },
  { id: 'enabled', label: 'Enabled', value: (user) => user.enabled },
  { id: 'verified', label: 'Verified', value: (user) => user.verified },
  { id: 'super_user', label: 'Superuser', value: (user) => user.super_user },
  {
    id: 'global_readonly_super_user',
    label: 'Read-only superuser',
    value: (user) => user.global_readonly_super_user,
  },
  { id: 'quota_bytes', label: 'Bytes used', value: (user) => namespaceQuota(user)?.used },
  {
    id: 'configured_quota',
    label: 'Quota limit in bytes',
    value: (user) => namespaceQuota(user)?.limit,
  },
  { id: 'quota_source', label: 'Quota limit is', value: (user) => namespaceQuota(user)?.source },
];
