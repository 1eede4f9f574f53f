import type { Access } from '../access';
import type { ServiceKey } from '../generated/types.gen';
import { all, offered, type Verdict, write } from './rules';

/** What may be done, each with the reason why not; used to disable and to explain. */
export const can = {
  /** C 1.8. */
  createServiceKey: (access: Access): Verdict =>
    all(write(access), offered(access, 'createServiceKey')),
  /** C 1.20. */
  approveServiceKey: (access: Access, key: ServiceKey): Verdict =>
    all(
      write(access),
      key.approval === null || 'The key is approved already.',
      offered(access, 'approveServiceKey'),
    ),
  /** C 1.22. */
  updateServiceKey: (access: Access): Verdict =>
    all(write(access), offered(access, 'updateServiceKey')),
  /** C 1.21. */
  deleteServiceKey: (access: Access): Verdict =>
    all(write(access), offered(access, 'deleteServiceKey')),
};
