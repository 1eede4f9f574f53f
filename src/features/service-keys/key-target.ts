import type { ServiceKey } from '@/api/queries/service-keys';
import { createTarget } from '@/components/detail/target';
import type { Replacement } from '@/lib/service-key-replacement';

/** The key that a form or dialog under `/service-keys/$kid` is about, and the ways out of it. */
export const [KeyTargetProvider, useKeyTarget] = createTarget<{
  serviceKey: ServiceKey;
  /** The other keys of its service that are approved and not expired. */
  others: readonly ServiceKey[];
  /** The replacement that it is the old or the new key of. */
  replacement: Replacement<ServiceKey> | undefined;
  /** The user has decided to let it expire, as the old key of that replacement. */
  ending?: boolean;
}>();
