import type { User } from '@/api/queries/users';
import { shareOf } from '@/lib/bytes';

/** How much of the registry a user takes and may take. */
export type UserQuota = {
  used: number;
  limit: number | null;
  /** Set on the user, inherited from the registry's default, or no limit at all. */
  source: 'own' | 'default' | 'none';
  /** 1 is all of the limit; null without one. */
  share: number | null;
};

/** From here on a namespace is worth a look. */
export const NEAR_QUOTA = 0.8;

/** Null where the registry does not count, that is, without quota management (C 1.0). */
export function userQuota(user: User): UserQuota | null {
  if (!user.quota_report) return null;
  const { quota_bytes: used, configured_quota: limit } = user.quota_report;
  const own = (user.quotas?.length ?? 0) > 0;
  return {
    used,
    limit,
    source: limit === null ? 'none' : own ? 'own' : 'default',
    share: shareOf(used, limit),
  };
}
