import type { User } from '@/api/queries/users';
import type { ExportColumn } from '@/lib/csv';

import { userEmail } from './user-email';
import { userQuota } from './users-quota';

/** What an exported user holds: everything that the list knows, sizes as exact bytes. */
export const usersExport: readonly ExportColumn<User>[] = [
  { id: 'username', label: 'Name', value: (user) => user.username },
  { id: 'email', label: 'E-mail', value: userEmail },
  { id: 'enabled', label: 'Enabled', value: (user) => user.enabled },
  { id: 'verified', label: 'Verified', value: (user) => user.verified },
  { id: 'super_user', label: 'Superuser', value: (user) => user.super_user },
  {
    id: 'global_readonly_super_user',
    label: 'Read-only superuser',
    value: (user) => user.global_readonly_super_user,
  },
  { id: 'quota_bytes', label: 'Bytes used', value: (user) => userQuota(user)?.used },
  {
    id: 'configured_quota',
    label: 'Quota limit in bytes',
    value: (user) => userQuota(user)?.limit,
  },
  { id: 'quota_source', label: 'Quota limit is', value: (user) => userQuota(user)?.source },
];
