import type { UseQueryResult } from '@tanstack/react-query';

import { toRegistryTime } from '@/lib/clock';
import type { ListProgress, ListSource } from '@/lib/list-source';

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

/** Returns how far a query is that loads everything at once, for the status line of its screen. */
export function queryProgress(query: UseQueryResult): ListProgress {
  const complete = query.data !== undefined;
  const refetch = () => void query.refetch();
  return {
    loaded: complete ? 1 : 0,
    complete,
    reading: query.isFetching,
    paused: false,
    waitingUntil: undefined,
    reloaded: undefined,
    finishedAt: complete ? toRegistryTime(query.dataUpdatedAt) : undefined,
    resume: refetch,
    refresh: refetch,
  };
}

/** Returns a query whose data is the whole list as the source of a list. */
export function querySource<Row>(query: UseQueryResult<readonly Row[]>): ListSource<Row> {
  const rows = query.data ?? NO_ROWS;
  return {
    ...queryProgress(query),
    rows,
    loaded: rows.length,
    loading: query.isPending && query.isFetching,
    error: query.error && !query.isFetching ? describeError(toApiError(query.error)) : null,
  };
}
