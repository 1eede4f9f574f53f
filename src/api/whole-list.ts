import { queryOptions, type QueryClient, type QueryKey } from '@tanstack/react-query';

import { isUncertain } from './uncertain';

/** Loads again, also where a first answer is on its way: it was requested before the write. */
async function refetchAfterWrite(client: QueryClient, queryKey: QueryKey): Promise<void> {
  await client.cancelQueries({ queryKey });
  await client.invalidateQueries({ queryKey });
}

/**
 * A list that the registry answers in one piece; for one that comes in pages see `CrawlDefinition`. `detailKey` tells
 * which query holds a single row, where the registry can be asked for one.
 */
export function wholeList<Row>({
  queryKey,
  queryFn,
  detailKey,
}: {
  queryKey: QueryKey;
  queryFn: () => Promise<Row[]>;
  detailKey?: (id: string) => QueryKey;
}) {
  const options = queryOptions({
    queryKey,
    queryFn,
    // A failure that the loader met is shown, not tried again behind the back.
    retryOnMount: false,
  });
  const refetch = (client: QueryClient) => refetchAfterWrite(client, queryKey);
  const refetchRow = async (client: QueryClient, id: string) => {
    await Promise.all([
      refetch(client),
      detailKey ? refetchAfterWrite(client, detailKey(id)) : undefined,
    ]);
  };
  return {
    options,
    refetch,
    /** Begins to load it, unless that was done before; what fails is shown by the screen. */
    start(client: QueryClient): void {
      const state = client.getQueryState(queryKey);
      if (state?.data !== undefined || state?.fetchStatus === 'fetching') return;
      client.query(options).catch(() => undefined);
    },
    /**
     * Writes to a row, then loads the list again, and the row: after a failure too, unless the registry refused, since
     * the write may have got through.
     */
    async write(client: QueryClient, id: string, run: () => Promise<unknown>): Promise<void> {
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
