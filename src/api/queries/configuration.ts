import { queryOptions, type QueryClient } from '@tanstack/react-query';

import { getConfigDump } from '../generated/sdk.gen';
import { whyNot } from '../rights/configuration';
import { featuresOf, findAbsentOperations, registryConfig } from './registry';

export type { ConfigDump } from '../generated/types.gen';

/**
 * Returns the query for the running configuration, readable secrets included (C 1.1, C 8). Refused to everyone unless
 * `FEATURE_SUPERUSER_CONFIGDUMP` is on. Removed from the cache soon after it is no longer shown.
 */
function configDump() {
  return queryOptions({
    queryKey: ['configuration'],
    queryFn: async () => (await getConfigDump()).data,
    // The route has just tried; the user decides whether to retry.
    retryOnMount: false,
    staleTime: Infinity,
    gcTime: 60_000,
    // Comparing two dumps of several megabytes takes longer than drawing one.
    structuralSharing: false,
  });
}

/**
 * Returns the same query for a screen, which loads nothing until it is `wanted`. A failure before then stays: what
 * becomes wanted later would otherwise be loaded a second time.
 */
export const shownConfigDump = (wanted: boolean) => ({
  ...configDump(),
  enabled: ({ state }: { state: { status: string } }) => wanted && state.status !== 'error',
});

/**
 * Starts loading the configuration where this registry offers it. With the feature off, the refusal would look like a
 * missing right (C 1.1), and a release without the operation redirects.
 */
export async function startConfiguration(client: QueryClient): Promise<void> {
  const [registry, absent] = await Promise.all([
    client.query({ ...registryConfig(), staleTime: 'static' }),
    findAbsentOperations(client),
  ]);
  if (whyNot.readConfiguration({ features: featuresOf(registry), absent }) === undefined)
    await client.query(configDump());
}
