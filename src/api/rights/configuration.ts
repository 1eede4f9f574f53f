import type { Access } from '../access';
import { firstOf, notOffered, type Refusal, unless } from './rules';

/** What may be done with the configuration, each with the reason why not. */
export const whyNot = {
  /** C 1.1: with the feature off it is refused to everybody, in the same words as to somebody without the right. */
  readConfiguration: (access: Pick<Access, 'absent' | 'features'>): Refusal =>
    firstOf(
      // First: a registry without the operation publishes the setting all the same, and it has no effect.
      notOffered(access, 'getConfigDump'),
      unless(
        access.features.SUPERUSER_CONFIGDUMP === true,
        'The configuration dump is off in this registry (FEATURE_SUPERUSER_CONFIGDUMP).',
      ),
    ),
};
