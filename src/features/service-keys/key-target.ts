import { createContext, use } from 'react';

import type { ServiceKey } from '@/api/queries/service-keys';
import type { WaysOut } from '@/components/detail/use-detail-drawer';

/** The key that a form or dialog under `/service-keys/$kid` is about, and the ways out of it. */
type KeyTarget = WaysOut & {
  serviceKey: ServiceKey;
  /** The other keys of its service that are approved and not expired. */
  others: readonly ServiceKey[];
};

const KeyTargetContext = createContext<KeyTarget | null>(null);

export const KeyTargetProvider = KeyTargetContext.Provider;

/** The key that this form or dialog is about. */
export function useKeyTarget(): KeyTarget {
  const target = use(KeyTargetContext);
  if (!target) throw new Error('useKeyTarget outside of a route under /service-keys/$kid');
  return target;
}
