import type { Access } from '../access';
import { firstOf, notOffered, type Refusal, unless } from './rules';

/** The permitted actions on the configuration, each with the reason why not. */
export const whyNot = {
  /** C 1.1: with the feature off, the registry refuses everyone with the same message as for a missing right. */
  readConfiguration: (access: Pick<Access, 'absent' | 'features'>): Refusal =>
    firstOf(
      // Check this first: a registry without the operation still publishes the setting, which has no effect.
      notOffered(access, 'getConfigDump'),
      unless(
        access.features.SUPERUSER_CONFIGDUMP === true,
        'The configuration dump is off in this registry (FEATURE_SUPERUSER_CONFIGDUMP).',
      ),
    ),
};
