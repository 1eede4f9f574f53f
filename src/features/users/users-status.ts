import type { User } from '@/api/queries/users';
import type { Status } from '@/components/feedback/status-badge';

/** One fact about an account. */
export type UserStatus = {
  status: Status;
  label: string;
  /** Used where space is short. */
  short?: string;
};

/** Returns the states of an account, most important first: whether it can be used, then what it may do. */
export function userStatuses(user: User): readonly UserStatus[] {
  const statuses: UserStatus[] = [
    user.enabled === undefined
      ? { status: 'inactive', label: 'Status unknown' }
      : user.enabled
        ? { status: 'ok', label: 'Enabled' }
        : { status: 'inactive', label: 'Disabled' },
  ];
  if (user.verified === false) statuses.push({ status: 'attention', label: 'Unverified' });
  if (user.super_user) statuses.push({ status: 'info', label: 'Superuser' });
  if (user.global_readonly_super_user) {
    statuses.push({ status: 'info', label: 'Read-only superuser', short: 'Read-only' });
  }
  return statuses;
}

/** Returns the same for a phone, which has no room for the usual case beside what differs from it. */
export function exceptionalStatuses(user: User): readonly UserStatus[] {
  const all = userStatuses(user);
  const exceptions = all.filter(({ status }) => status !== 'ok');
  return exceptions.length > 0 ? exceptions : all;
}

/** Returns a rank that sorts ordinary enabled accounts first, then those that differ. */
export function statusRank(user: User): number {
  return (
    (user.enabled === false ? 8 : 0) +
    (user.verified === false ? 4 : 0) +
    (user.super_user ? 2 : 0) +
    (user.global_readonly_super_user ? 1 : 0)
  );
}
