import { type Access } from '@/api/access';
import { whyNot } from '@/api/rights/users';
import type { User } from '@/api/queries/users';
import type { BulkSkip } from '@/components/bulk/bulk-run';

/** The bulk actions on users. */
export type UsersBulkAction = 'enable' | 'disable' | 'delete';

/** Which users an action applies to, and which are left out and why. */
export type UsersBulkPlan = {
  users: readonly User[];
  skips: readonly BulkSkip[];
  /** How many of the chosen users are disabled and could be deleted if they were enabled first. */
  keptByRegistry: number;
};

/** The sentence for users that the registry would keep although it reports their deletion (C 1.4). */
const KEPT = 'Disabled: the registry would report success but delete nothing.';

/** Returns why a user cannot be enabled or disabled, as far as the list tells. */
export function whyNotSetEnabled(access: Access, user: User, enabled: boolean): string | undefined {
  const refusal = whyNot.setUserEnabled(access, user);
  if (refusal !== undefined || user.enabled !== enabled) return refusal;
  return enabled ? 'Already enabled.' : 'Already disabled.';
}

/** Plans from the list's data; each user is loaded again after its own request anyway. */
export function planUsersBulk(
  action: UsersBulkAction,
  chosen: readonly User[],
  access: Access,
  { enableFirst }: { enableFirst: boolean },
): UsersBulkPlan {
  const users: User[] = [];
  const skips: BulkSkip[] = [];
  let keptByRegistry = 0;

  for (const user of chosen) {
    const refusal =
      action === 'delete'
        ? whyNot.deleteUser(access, user)
        : whyNotSetEnabled(access, user, action === 'enable');
    const kept = action === 'delete' && refusal === undefined && !user.enabled;
    if (kept) keptByRegistry += 1;
    const reason = refusal !== undefined ? refusal : kept && !enableFirst ? KEPT : null;
    if (reason === null) users.push(user);
    else skips.push({ id: user.username, label: user.username, reason });
  }
  return { users, skips, keptByRegistry };
}
