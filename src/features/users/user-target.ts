import { createContext, use } from 'react';

import type { User } from '@/api/queries/users';
import type { WaysOut } from '@/components/detail/use-detail-drawer';

/** The user that a form or dialog under `/users/$username` is about, and the ways out of it. */
type UserTarget = WaysOut & {
  user: User;
};

const UserTargetContext = createContext<UserTarget | null>(null);

export const UserTargetProvider = UserTargetContext.Provider;

/** The user that this form or dialog is about. */
export function useUserTarget(): UserTarget {
  const target = use(UserTargetContext);
  if (!target) throw new Error('useUserTarget outside of a route under /users/$username');
  return target;
}
