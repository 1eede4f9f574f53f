import { isRegistryKey, type KeyFacts } from '@/lib/service-key-state';

import type { Access } from '../access';
import type { ServiceKey } from '../generated/types.gen';
import { firstOf, notOffered, noWrites, type Refusal, unless } from './rules';

/** The permitted actions, each with the reason why not; used to disable and to explain. */
export const whyNot = {
  /** C 1.8. */
  createServiceKey: (access: Access): Refusal =>
    firstOf(noWrites(access), notOffered(access, 'createServiceKey')),
  /** C 1.8, 9: creates another key of the same service. */
  replaceServiceKey: (access: Access, key: KeyFacts): Refusal =>
    firstOf(
      noWrites(access),
      unless(!isRegistryKey(key), 'The registry creates and renews this key itself.'),
      unless(Boolean(key.approval), 'The key is not approved, so nothing can use it.'),
      unless(key.service !== undefined, 'The registry does not report the service of this key.'),
      notOffered(access, 'createServiceKey'),
    ),
  /** C 1.20. */
  approveServiceKey: (access: Access, key: ServiceKey): Refusal =>
    firstOf(
      noWrites(access),
      unless(key.approval === null, 'Already approved.'),
      notOffered(access, 'approveServiceKey'),
    ),
  /** C 1.22. */
  updateServiceKey: (access: Access): Refusal =>
    firstOf(noWrites(access), notOffered(access, 'updateServiceKey')),
  /** C 1.21. */
  deleteServiceKey: (access: Access): Refusal =>
    firstOf(noWrites(access), notOffered(access, 'deleteServiceKey')),
};
