import type { Access } from '../access';
import { all, offered, type Verdict, write } from './rules';

/** What may be done about the registry's size, each with the reason why not. */
export const can = {
  /** C 7. */
  calculateRegistrySize: (access: Access): Verdict =>
    all(write(access), offered(access, 'postRegistrySize')),
};

/** Whether a calculation is ever carried out: the worker runs only where quotas are managed (C 7). */
export const workerRuns = (access: Access): boolean => access.features.QUOTA_MANAGEMENT === true;
