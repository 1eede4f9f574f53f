import { queryOptions, type QueryClient } from '@tanstack/react-query';

import { toApiError } from '../errors';
import { describedBy, isDescribed } from '../discovery';
import { getDiscovery, getRegistryConfig } from '../generated/sdk.gen';
import { operations, type OperationId } from '../generated/operations.gen';
import type { RegistryConfig } from '../generated/types.gen';

export type { RegistryConfig } from '../generated/types.gen';

/** The settings that the console asks about. */
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

/** What is taken for granted where the configuration cannot be read; the registry still refuses what it does not allow. */
const UNREAD_CONFIG: RegistryConfig = {
  config: {},
  features: Object.fromEntries(FEATURES.map((name) => [name, true])),
  registry_state: 'normal',
};

/**
 * The features of a registry, without the prefix `FEATURE_`. Before Quay 3.12 there was no `EDIT_QUOTA`: quotas could be
 * edited wherever they were managed, so only an explicit `false` turns it off.
 */
export function featuresOf({ features }: RegistryConfig): Readonly<Record<string, boolean>> {
  const on = Object.entries(features).map(([name, value]) => [name, value === true] as const);
  return { ...Object.fromEntries(on), EDIT_QUOTA: features['EDIT_QUOTA'] !== false };
}

/** Whether these are the registry's own words, and not what is taken for granted without them. */
export const isConfigRead = (config: RegistryConfig): boolean => config !== UNREAD_CONFIG;

/** The registry's public configuration: features, titles, state (C 3.8). From another origin it is seldom readable (C 3.7). */
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

/** The operations of the contract that this registry's own description leaves out, because a feature is off or it is older (C 3.8). */
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

/** The {@link absentOperations}, once they are known; none where the description cannot be read. */
export const findAbsentOperations = (client: QueryClient): Promise<ReadonlySet<OperationId>> =>
  client.query({ ...absentOperations(), staleTime: 'static' }).catch(() => NONE);

/** Never in a description, though every registry has them. */
const UNDESCRIBED: ReadonlySet<OperationId> = new Set(['getDiscovery', 'signOut']);
const isDescribable = (id: OperationId) =>
  operations[id].path.startsWith('/api/v1/') && !UNDESCRIBED.has(id);
const isOperationId = (id: string): id is OperationId => Object.hasOwn(operations, id);
const operationIds = Object.keys(operations).filter(isOperationId);
