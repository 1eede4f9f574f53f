import type { UseQueryResult } from '@tanstack/react-query';

import { toRegistryTime } from '@/lib/clock';
import type { ListSource } from '@/lib/list-source';

import type { CrawlControls } from './crawl';
import { describeError, toApiError } from './errors';

const NO_ROWS: readonly never[] = [];

/** Returns a crawl as the source of a list. */
export function crawlSource<Row>(crawl: CrawlControls<Row>): ListSource<Row> {
  const { loadAll: _, ...progress } = crawl;
  return {
    ...progress,
    loaded: crawl.rows.length,
    error: crawl.error && !crawl.reading ? describeError(crawl.error) : null,
  };
}

/** Returns a query whose data is the whole list as the source of a list. */
export function querySource<Row>(query: UseQueryResult<readonly Row[]>): ListSource<Row> {
  const rows = query.data ?? NO_ROWS;
  const refetch = () => void query.refetch();
  return {
    rows,
    loaded: rows.length,
    loading: query.isPending && query.isFetching,
    complete: query.data !== undefined,
    reading: query.isFetching,
    paused: false,
    waitingUntil: undefined,
    reloaded: undefined,
    finishedAt: query.data === undefined ? undefined : toRegistryTime(query.dataUpdatedAt),
    error: query.error && !query.isFetching ? describeError(toApiError(query.error)) : null,
    resume: refetch,
    refresh: refetch,
  };
}
