import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useMemo } from 'react';

import type { OperationId } from './generated/operations.gen';
import { absentOperations, featuresOf, registryConfig } from './queries/registry';
import { currentUser, type Tier } from './queries/session';

export type { Tier } from './queries/session';

/** What the signed-in account and this registry allow. */
export type Access = {
  /** Empty where the token does not reveal its account (C 3.2). */
  username: string;
  tier: Tier;
  /** Whether the credential is a session, or a token with `user:admin` (C 13.2). */
  userAdmin: boolean;
  registryReadOnly: boolean;
  /** `Database`, `LDAP`, `OIDC`, …; only with `Database` does the registry manage passwords and e-mail (C 1.2, 1.3). */
  authenticationType: string;
  /** Feature names without the prefix `FEATURE_`. */
  features: Readonly<Record<string, boolean>>;
  /** Operations that this registry does not offer. */
  absent: ReadonlySet<OperationId>;
};

/** Returns the name of the signed-in account, or a phrase for an unknown one. */
export const accountOf = ({ username }: Pick<Access, 'username'>): string =>
  username || 'holder of the token';

const NONE: ReadonlySet<OperationId> = new Set();

/** Whether the console is still finding out which operations this registry offers. */
export const useFindingOperations = (): boolean => useQuery(absentOperations()).isLoading;

/** Returns the access of the signed-in account; suspends until it is known. */
export function useAccess(): Access {
  const { data: user } = useSuspenseQuery(currentUser());
  const { data: registry } = useSuspenseQuery(registryConfig());
  // Not worth waiting for: until it is loaded, every operation counts as offered.
  const { data: absent = NONE } = useQuery(absentOperations());
  return useMemo(
    () => ({
      username: user?.username ?? '',
      tier: user?.tier ?? 'none',
      userAdmin: user?.userAdmin ?? false,
      registryReadOnly: registry.registry_state === 'readonly',
      authenticationType: registry.config.AUTHENTICATION_TYPE ?? 'Database',
      features: featuresOf(registry),
      absent,
    }),
    [user, registry, absent],
  );
}
