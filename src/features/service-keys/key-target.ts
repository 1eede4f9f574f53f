import { createContext, use } from 'react';

import type { ServiceKey } from '@/api/queries/service-keys';

/** The key that a form or dialog under `/service-keys/$kid` is about, and the ways out of it. */
export type KeyTarget = {
  serviceKey: ServiceKey;
  /** The other keys of its service that are approved and not expired. */
  others: readonly ServiceKey[];
  /** Leaves without a result: to where it was opened from. A form that holds something asks first. */
  close: () => void;
  /** Leaves after a success: to the key's own drawer, which says what was done. */
  finish: (message: string) => void;
  /** Says that the key is no more; its drawer must not go on showing it. */
  ended: () => void;
  /** Leaves to the list, as after a deletion. */
  leave: () => void;
};

const KeyTargetContext = createContext<KeyTarget | null>(null);

export const KeyTargetProvider = KeyTargetContext.Provider;

/** The key that this form or dialog is about. */
export function useKeyTarget(): KeyTarget {
  const target = use(KeyTargetContext);
  if (!target) throw new Error('useKeyTarget outside of a route under /service-keys/$kid');
  return target;
}
