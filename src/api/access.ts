import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useMemo } from 'react';

import type { OperationId } from './generated/operations.gen';
import type { User } from './generated/types.gen';
import { absentOperations, registryConfig } from './queries/registry';
import { currentUser, type Tier } from './queries/session';

export type { Tier } from './queries/session';

/** What the signed-in account and this registry allow. */
export type Access = {
  username: string;
  tier: Tier;
  registryReadOnly: boolean;
  /** `Database`, `LDAP`, `OIDC`, …; passwords and e-mails are the registry's own only with `Database` (C 1.2, 1.3). */
  authenticationType: string;
  /** Feature names without the prefix `FEATURE_`. */
  features: Readonly<Record<string, boolean>>;
  /** Operations that this registry does not offer. */
  absent: ReadonlySet<OperationId>;
};

const NONE: ReadonlySet<OperationId> = new Set();

/** The access of the signed-in account; suspends until it is known. */
export function useAccess(): Access {
  const { data: user } = useSuspenseQuery(currentUser());
  const { data: registry } = useSuspenseQuery(registryConfig());
  // Not worth waiting for: until it is read, every operation counts as offered.
  const { data: absent = NONE } = useQuery(absentOperations());
  return useMemo(
    () => ({
      username: user?.username ?? '',
      tier: user?.tier ?? 'none',
      registryReadOnly: registry.registry_state === 'readonly',
      authenticationType: registry.config.AUTHENTICATION_TYPE ?? 'Database',
      features: Object.fromEntries(
        Object.entries(registry.features).map(([name, value]) => [name, value === true]),
      ),
      absent,
    }),
    [user, registry, absent],
  );
}

/** Allowed, or a full sentence that says why not. */
export type Verdict = true | string;

/** The first reason against, else true. */
const all = (...verdicts: Verdict[]): Verdict =>
  verdicts.find((verdict) => verdict !== true) ?? true;

function write(access: Access): Verdict {
  if (access.tier === 'readonly') return 'Read-only superusers can look but not change anything.';
  if (access.tier === 'none') return 'Only superusers can change this.';
  if (access.registryReadOnly) return 'The registry is in read-only mode and takes no changes.';
  return true;
}

const offered = (access: Access, operation: OperationId): Verdict =>
  !access.absent.has(operation) || 'This registry does not offer the operation.';

const notSuperuser = (user: User): Verdict =>
  !user.super_user ||
  'Superusers cannot be changed through the API; edit SUPER_USERS in the registry’s configuration.';

const authentication = (access: Access, types: readonly string[], what: string): Verdict =>
  types.includes(access.authenticationType) ||
  `${what} are managed by ${access.authenticationType}, outside the registry.`;

/** What may be done, each with the reason why not; used to disable and to explain. */
export const can = {
  /** C 1.2. */
  createUser: (access: Access): Verdict =>
    all(write(access), authentication(access, ['Database'], 'Accounts')),
  /** C 1.3. */
  changeUserEmail: (access: Access, user: User): Verdict =>
    all(
      write(access),
      notSuperuser(user),
      authentication(access, ['Database', 'AppToken'], 'E-mail addresses'),
    ),
  /** C 1.3. */
  changeUserPassword: (access: Access, user: User): Verdict =>
    all(write(access), notSuperuser(user), authentication(access, ['Database'], 'Passwords')),
  /** C 1.3. */
  setUserEnabled: (access: Access, user: User): Verdict => all(write(access), notSuperuser(user)),
  /** C 1.4. */
  deleteUser: (access: Access, user: User): Verdict => all(write(access), notSuperuser(user)),
  /** C 10.5. */
  sendRecoveryEmail: (access: Access, user: User): Verdict =>
    all(
      write(access),
      notSuperuser(user),
      authentication(access, ['Database'], 'Passwords'),
      access.features.MAILING === true || 'Sending mail is off in this registry (FEATURE_MAILING).',
      offered(access, 'sendRecoveryEmail'),
    ),
  /** C 10.4. */
  takeUserOwnership: (access: Access, user: User): Verdict =>
    all(write(access), notSuperuser(user), offered(access, 'takeOwnership')),
};
