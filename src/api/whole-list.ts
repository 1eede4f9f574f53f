import { queryOptions, type QueryClient, type QueryKey } from '@tanstack/react-query';

import { isUncertain } from './uncertain';

/** Reloads, even while a first load is in flight: that one was requested before the write. */
async function refetchAfterWrite(client: QueryClient, queryKey: QueryKey): Promise<void> {
  await client.cancelQueries({ queryKey });
  await client.invalidateQueries({ queryKey });
}

/**
 * Defines a list that the registry returns in one piece; for a paged list see `CrawlDefinition`. `detailKey` returns
 * the key of the query for a single row, where the registry has such a request.
 */
export function wholeList<Row>({
  queryKey,
  queryFn,
  detailKey,
}: {
  queryKey: QueryKey;
  queryFn: (context: { signal: AbortSignal }) => Promise<Row[]>;
  detailKey?: (id: string) => QueryKey;
}) {
  const options = queryOptions({
    queryKey,
    queryFn,
    // A failure from the loader is shown, not silently retried.
    retryOnMount: false,
  });
  const refetch = (client: QueryClient) => refetchAfterWrite(client, queryKey);
  const refetchRow = async (client: QueryClient, id: string | undefined) => {
    await Promise.all([
      refetch(client),
      detailKey && id !== undefined ? refetchAfterWrite(client, detailKey(id)) : undefined,
    ]);
  };
  return {
    options,
    refetch,
    /** Starts loading the list unless that was done before; the screen shows failures. */
    start(client: QueryClient): void {
      const state = client.getQueryState(queryKey);
      if (state?.data !== undefined || state?.fetchStatus === 'fetching') return;
      client.query(options).catch(() => undefined);
    },
    /**
     * Writes to a row, then reloads the list and the row. Reloads after a failure too, unless the registry refused,
     * since the write may have got through. A new row has no id yet.
     */
    async write(
      client: QueryClient,
      id: string | undefined,
      run: () => Promise<unknown>,
    ): Promise<void> {
      try {
        await run();
      } catch (thrown) {
        if (isUncertain(thrown)) void refetchRow(client, id);
        throw thrown;
      }
      await refetchRow(client, id);
    },
  };
}
