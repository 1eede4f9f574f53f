import type { User } from '@/api/queries/users';
import type { Status } from '@/components/feedback/status-badge';

/** Returns whether an account can sign in, as a state. */
export function userStatus({ enabled }: User): { status: Status; label: string; rank: number } {
  if (enabled === undefined) return { status: 'inactive', label: 'Status unknown', rank: 1 };
  return enabled
    ? { status: 'ok', label: 'Enabled', rank: 0 }
    : { status: 'inactive', label: 'Disabled', rank: 2 };
}

/** Returns which superuser an account is; undefined for ordinary users, and where the registry does not report it. */
export function superuserRole(user: User): 'superuser' | 'readonly' | undefined {
  // In both lists means read-only (C 1.0).
  if (user.global_readonly_super_user) return 'readonly';
  return user.super_user ? 'superuser' : undefined;
}
