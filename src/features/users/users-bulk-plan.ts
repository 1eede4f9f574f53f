import { type Access } from '@/api/access';
import { whyNot } from '@/api/rights/users';
import type { User } from '@/api/queries/users';
import type { BulkSkip } from '@/components/bulk/bulk-run';

/** What can be done to many users at once. */
export type UsersBulkAction = 'enable' | 'disable' | 'delete';

/** Who an action applies to, and who is left out and why. */
export type UsersBulkPlan = {
  users: readonly User[];
  skips: readonly BulkSkip[];
  /** How many of the chosen are disabled and could be deleted if they were enabled first. */
  keptByRegistry: number;
};

/** The sentence for users that the registry would keep although it reports their deletion (C 1.4). */
const KEPT = 'Disabled: the registry would report success but keep the user.';

/** Looks at what the list knows; each user is read again after its own request anyway. */
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
      action === 'delete' ? whyNot.deleteUser(access, user) : whyNot.setUserEnabled(access, user);
    const kept = action === 'delete' && refusal === undefined && !user.enabled;
    if (kept) keptByRegistry += 1;
    const reason =
      refusal !== undefined
        ? refusal
        : action === 'enable' && user.enabled
          ? 'Already enabled.'
          : action === 'disable' && !user.enabled
            ? 'Already disabled.'
            : kept && !enableFirst
              ? KEPT
              : null;
    if (reason === null) users.push(user);
    else skips.push({ id: user.username, label: user.username, reason });
  }
  return { users, skips, keptByRegistry };
}
