import { createContext, use } from 'react';

import type { User } from '@/api/queries/users';

/** The user that a form or dialog under `/users/$username` is about, and the ways out of it. */
export type UserTarget = {
  user: User;
  /** Leaves without a result: to where it was opened from. A form that holds something asks first. */
  close: () => void;
  /** Leaves after a success, to where it was opened from: the user's drawer or the list, which says what was done. */
  finish: (message: string) => void;
  /** Says that the user is no more; its drawer must not go on showing it. */
  ended: () => void;
  /** Leaves to the list, as after a deletion. */
  leave: () => void;
};

const UserTargetContext = createContext<UserTarget | null>(null);

export const UserTargetProvider = UserTargetContext.Provider;

/** The user that this form or dialog is about. */
export function useUserTarget(): UserTarget {
  const target = use(UserTargetContext);
  if (!target) throw new Error('useUserTarget outside of a route under /users/$username');
  return target;
}
