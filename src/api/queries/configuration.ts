import { queryOptions, type QueryClient } from '@tanstack/react-query';

import { getConfigDump } from '../generated/sdk.gen';
import { whyNot } from '../rights/configuration';
import { featuresOf, findAbsentOperations, registryConfig } from './registry';

export type { ConfigDump } from '../generated/types.gen';

/**
 * The configuration that the registry runs with, readable secrets included (C 1.1, C 8). Refused to everybody unless
 * `FEATURE_SUPERUSER_CONFIGDUMP` is on. Forgotten soon after nothing shows it.
 */
export function configDump() {
  return queryOptions({
    queryKey: ['configuration'],
    queryFn: async () => (await getConfigDump()).data,
    // The route has just tried; whoever sees the failure decides on the next try.
    retryOnMount: false,
    staleTime: Infinity,
    gcTime: 60_000,
    // Comparing two dumps of megabytes takes longer than drawing one.
    structuralSharing: false,
  });
}

/**
 * Begins to read the configuration where this registry has it. With the feature off it would be refused like a missing
 * right (C 1.1), and a release without the operation redirects.
 */
export async function startConfiguration(client: QueryClient): Promise<void> {
  const [registry, absent] = await Promise.all([
    client.query({ ...registryConfig(), staleTime: 'static' }),
    findAbsentOperations(client),
  ]);
  if (whyNot.readConfiguration({ features: featuresOf(registry), absent }) === undefined)
    await client.query(configDump());
}
