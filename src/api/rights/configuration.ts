import type { Access } from '../access';
import type { Verdict } from './rules';

/** What may be done with the configuration, each with the reason why not. */
export const can = {
  /** C 1.1: with the feature off it is refused to everybody, in the same words as to somebody without the right. */
  readConfiguration: (access: Access): Verdict =>
    access.features.SUPERUSER_CONFIGDUMP === true ||
    'Reading the configuration is off in this registry (FEATURE_SUPERUSER_CONFIGDUMP).',
};
