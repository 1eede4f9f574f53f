import { queryOptions } from '@tanstack/react-query';

import { getDiscovery, getRegistryConfig } from '../generated/sdk.gen';
import { operations, type OperationId } from '../generated/operations.gen';

export type { RegistryConfig } from '../generated/types.gen';

/** The registry's public configuration: features, titles, state (C 3.8). */
export function registryConfig() {
  return queryOptions({
    queryKey: ['registry', 'config'],
    queryFn: async () => (await getRegistryConfig()).data,
    staleTime: 5 * 60_000,
  });
}

/** The operations of the contract that this registry's own description leaves out, because a feature is off or it is older (C 3.8). */
export function absentOperations() {
  return queryOptions({
    queryKey: ['registry', 'absent-operations'],
    queryFn: async (): Promise<ReadonlySet<OperationId>> => {
      const { data } = await getDiscovery({ query: { internal: true } });
      return new Set(
        operationIds.filter((id) => {
          const { method, path } = operations[id];
          return path.startsWith('/api/v1/superuser') && data.paths[path]?.[method] === undefined;
        }),
      );
    },
    staleTime: Infinity,
  });
}

const isOperationId = (id: string): id is OperationId => Object.hasOwn(operations, id);
const operationIds = Object.keys(operations).filter(isOperationId);
