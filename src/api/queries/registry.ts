import { queryOptions, type QueryClient } from '@tanstack/react-query';

import { toApiError } from '../errors';
import { describedBy, isDescribed } from '../discovery';
import { getDiscovery, getRegistryConfig } from '../generated/sdk.gen';
import { operations, type OperationId } from '../generated/operations.gen';
import type { RegistryConfig } from '../generated/types.gen';

export type { RegistryConfig } from '../generated/types.gen';

/** The features that the console checks. */
const FEATURES = [
  'BUILD_SUPPORT',
  'CHANGE_TAG_EXPIRATION',
  'DIRECT_LOGIN',
  'EDIT_QUOTA',
  'MAILING',
  'QUOTA_MANAGEMENT',
  'SUPERUSERS_FULL_ACCESS',
  'SUPERUSER_CONFIGDUMP',
  'SUPER_USERS',
];

/** Defaults for an unreadable configuration; the registry still refuses what it does not allow. */
const UNREAD_CONFIG: RegistryConfig = {
  config: {},
  features: Object.fromEntries(FEATURES.map((name) => [name, true])),
  registry_state: 'normal',
};

/**
 * Returns the features of a registry, without the prefix `FEATURE_`. Before Quay 3.12 there was no `EDIT_QUOTA`: quotas
 * could be edited wherever they were managed, so only an explicit `false` turns it off.
 */
export function featuresOf({ features }: RegistryConfig): Readonly<Record<string, boolean>> {
  const on = Object.entries(features).map(([name, value]) => [name, value === true] as const);
  return { ...Object.fromEntries(on), EDIT_QUOTA: features['EDIT_QUOTA'] !== false };
}

/** Whether this is the registry's own configuration rather than the defaults for an unreadable one. */
export const isConfigRead = (config: RegistryConfig): boolean => config !== UNREAD_CONFIG;

/**
 * Returns the query for the registry's public configuration: features, titles, state (C 3.8). From another origin it is
 * seldom readable (C 3.7).
 */
export function registryConfig() {
  return queryOptions({
    queryKey: ['registry', 'config'],
    queryFn: async (): Promise<RegistryConfig> => {
      try {
        return (await getRegistryConfig()).data;
      } catch (error) {
        if (toApiError(error).kind === 'opaque') return UNREAD_CONFIG;
        throw error;
      }
    },
    structuralSharing: false,
    staleTime: 5 * 60_000,
  });
}

/**
 * Returns the query for the contract operations that this registry's own description omits, because a feature is off or
 * the registry is older (C 3.8).
 */
export function absentOperations() {
  return queryOptions({
    queryKey: ['registry', 'absent-operations'],
    queryFn: async (): Promise<ReadonlySet<OperationId>> => {
      const { data } = await getDiscovery({ query: { internal: true } });
      const described = describedBy(data.paths);
      return new Set(
        described && operationIds.filter((id) => isDescribable(id) && !isDescribed(id, described)),
      );
    },
    staleTime: Infinity,
  });
}

const NONE: ReadonlySet<OperationId> = new Set();

/** Returns the {@link absentOperations} once they are known; none where the description cannot be read. */
export const findAbsentOperations = (client: QueryClient): Promise<ReadonlySet<OperationId>> =>
  client.query({ ...absentOperations(), staleTime: 'static' }).catch(() => NONE);

/** Never described, though every registry has them. */
const UNDESCRIBED: ReadonlySet<OperationId> = new Set(['getDiscovery', 'signOut', 'deleteMessage']);
const isDescribable = (id: OperationId) =>
  operations[id].path.startsWith('/api/v1/') && !UNDESCRIBED.has(id);
/** Whether the contract has an operation of this name. */
export const isOperationId = (id: string): id is OperationId => Object.hasOwn(operations, id);
const operationIds = Object.keys(operations).filter(isOperationId);
