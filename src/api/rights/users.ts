import { knownEmail } from '@/lib/email';

import type { Access } from '../access';
import type { User } from '../generated/types.gen';
import { firstOf, keptElsewhere, notOffered, noWrites, type Refusal, unless } from './rules';

const notSuperuser = (user: User): Refusal =>
  unless(
    !user.super_user,
    'Superusers cannot be changed through the API. Edit SUPER_USERS in the registry’s configuration.',
  );

/** The permitted actions, each with the reason why not; used to disable and to explain. */
export const whyNot = {
  /** C 1.2. */
  createUser: (access: Access): Refusal =>
    firstOf(noWrites(access), keptElsewhere(access, ['Database'], 'Accounts')),
  /** C 1.3. */
  changeUserEmail: (access: Access, user: User): Refusal =>
    firstOf(
      noWrites(access),
      notSuperuser(user),
      keptElsewhere(access, ['Database', 'AppToken'], 'E-mail addresses'),
    ),
  /** C 1.3. */
  changeUserPassword: (access: Access, user: User): Refusal =>
    firstOf(noWrites(access), notSuperuser(user), keptElsewhere(access, ['Database'], 'Passwords')),
  /** C 1.3. */
  setUserEnabled: (access: Access, user: User): Refusal =>
    firstOf(noWrites(access), notSuperuser(user)),
  /** C 1.4. */
  deleteUser: (access: Access, user: User): Refusal =>
    firstOf(noWrites(access), notSuperuser(user)),
  /** C 10.5. */
  sendRecoveryEmail: (access: Access, user: User): Refusal =>
    firstOf(
      noWrites(access),
      notSuperuser(user),
      keptElsewhere(access, ['Database'], 'Passwords'),
      // The user may have an address that the registry does not return.
      unless(
        user.email === undefined || knownEmail(user) !== null,
        'The user has no e-mail address.',
      ),
      unless(
        access.features.MAILING === true,
        'Sending mail is off in this registry (FEATURE_MAILING).',
      ),
      notOffered(access, 'sendRecoveryEmail'),
    ),
  /** C 10.4. */
  takeUserOwnership: (access: Access, user: User): Refusal =>
    firstOf(noWrites(access), notSuperuser(user), notOffered(access, 'takeOwnership')),
};
