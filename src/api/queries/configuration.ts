import { queryOptions, type QueryClient } from '@tanstack/react-query';

import { isObject } from '@/lib/json';

import { fetchReading } from '../client';
import { getConfigDump } from '../generated/sdk.gen';
import { zGetConfigDumpResponse } from '../generated/zod.gen';
import { readInPieces } from '../long-answer';
import { whyNot } from '../rights/configuration';
import { readAnswer } from '../rows';
import { featuresOf, findAbsentOperations, registryConfig } from './registry';

export type { ConfigDump } from '../generated/types.gen';

/** Checks a dump. The names of its largest part can only be text, and checking thousands of them takes long. */
async function checkDump(dump: unknown): Promise<void> {
  const quick = isObject(dump) && isObject(dump['config']) ? { ...dump, config: {} } : dump;
  if (!zGetConfigDumpResponse.safeParse(quick).success)
    await readAnswer(zGetConfigDumpResponse, dump);
}

/**
 * Returns the query for the running configuration, readable secrets included (C 1.1, C 8). Refused to everyone unless
 * `FEATURE_SUPERUSER_CONFIGDUMP` is on. Removed from the cache soon after it is no longer shown.
 */
function configDump() {
  return queryOptions({
    queryKey: ['configuration'],
    queryFn: async () => {
      const asDump = { fetch: fetchReading(readInPieces('config')), responseValidator: checkDump };
      return (await getConfigDump(asDump)).data;
    },
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
