import type { ServiceKey } from '@/api/queries/service-keys';
import { createTarget } from '@/components/detail/target';

/** The key that a form or dialog under `/service-keys/$kid` is about, and the ways out of it. */
export const [KeyTargetProvider, useKeyTarget] = createTarget<{
  serviceKey: ServiceKey;
  /** The other keys of its service that are approved and not expired. */
  others: readonly ServiceKey[];
}>();
