import type { Access } from '../access';
import { all, offered, type Verdict } from './rules';

/** What may be done with the configuration, each with the reason why not. */
export const can = {
  /** C 1.1: with the feature off it is refused to everybody, in the same words as to somebody without the right. */
  readConfiguration: (access: Pick<Access, 'absent' | 'features'>): Verdict =>
    all(
      // First: a registry without the operation publishes the setting all the same, and it has no effect.
      offered(access, 'getConfigDump'),
      access.features.SUPERUSER_CONFIGDUMP === true ||
        'Reading the configuration is off in this registry (FEATURE_SUPERUSER_CONFIGDUMP).',
    ),
};
