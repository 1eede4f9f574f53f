import type { Access } from '../access';
import { firstOf, notOffered, noWrites, type Refusal } from './rules';

/** The permitted actions on the registry's size, each with the reason why not. */
export const whyNot = {
  /** C 7. */
  calculateRegistrySize: (access: Access): Refusal =>
    firstOf(noWrites(access), notOffered(access, 'postRegistrySize')),
};

/** Whether a calculation ever runs: the worker runs only where quotas are managed (C 7). */
export const workerRuns = (access: Access): boolean => access.features.QUOTA_MANAGEMENT === true;
