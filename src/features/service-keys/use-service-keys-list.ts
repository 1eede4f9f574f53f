import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useMemo } from 'react';

import { useAccess } from '@/api/access';
import { toApiError } from '@/api/errors';
import { serviceKeysList, type ServiceKey } from '@/api/queries/service-keys';
import { useNow } from '@/components/feedback/use-now';
import { shownColumns } from '@/components/table/columns';
import type { ListProgress } from '@/components/table/types';
import { useShownRows } from '@/components/table/use-shown-rows';
import { toRegistryTime } from '@/lib/clock';
import { inDeskOrder } from '@/lib/service-key-state';
import { parseSort } from '@/lib/table';
import { splitChoices } from '@/lib/table-search';

import { serviceKeysColumns } from './service-keys-columns';
import { keyPredicates } from './service-keys-filters';

const route = getRouteApi('/_console/service-keys');
const NONE: readonly ServiceKey[] = [];

/** The service keys: all there are, which of them are shown, and by which columns. */
export function useServiceKeysList() {
  const access = useAccess();
  const query = useQuery(serviceKeysList());
  const search = route.useSearch();
  // Keys pass from one state to the next while one looks at them.
  const now = useNow();

  const keys = query.data ?? NONE;
  const ordered = useMemo(() => inDeskOrder(keys, now), [keys, now]);
  const columns = useMemo(
    () => shownColumns(serviceKeysColumns, splitChoices(search.cols)),
    [search.cols],
  );
  const predicates = useMemo(() => keyPredicates(search, now), [search, now]);
  const sort = useMemo(() => parseSort(search.sort), [search.sort]);
  const { shown, considered, waiting } = useShownRows(
    ordered,
    predicates,
    sort,
    serviceKeysColumns,
  );

  const read = () => void query.refetch();
  const progress: ListProgress = {
    loaded: keys.length,
    complete: query.data !== undefined,
    reading: query.isFetching,
    paused: false,
    waitingUntil: undefined,
    reread: undefined,
    finishedAt: query.data === undefined ? undefined : toRegistryTime(query.dataUpdatedAt),
    resume: read,
    refresh: read,
  };
  const error = query.error && !query.isFetching ? toApiError(query.error) : null;
  return {
    access,
    keys,
    now,
    search,
    columns,
    sort,
    shown,
    considered,
    waiting,
    progress,
    error,
    read,
  };
}
