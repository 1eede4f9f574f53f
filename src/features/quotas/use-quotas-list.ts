import { getRouteApi } from '@tanstack/react-router';
import { useMemo } from 'react';

import { useAccess } from '@/api/access';
import { useCrawl } from '@/api/crawl';
import { combinedProgress } from '@/api/crawl-progress';
import { organizationsDirectory } from '@/api/queries/organizations';
import { usersDirectory } from '@/api/queries/users';
import { shownColumns } from '@/components/table/columns';
import { useNarrow } from '@/components/table/use-narrow';
import { useShownRows } from '@/components/table/use-shown-rows';
import { namespaceRows } from '@/lib/namespaces';
import { parseSort } from '@/lib/table';
import { splitChoices } from '@/lib/table-search';

import { quotasColumns } from './quotas-columns';
import { quotaPredicates } from './quotas-filters';

const route = getRouteApi('/_console/quotas');

/** Who uses most comes first, unless something else was asked for. */
const DEFAULT_SORT = '-used';

/** How the summary can be shown. */
const SUMMARIES = ['chart', 'table', 'hidden'] as const;

/** The quotas list: what of both lists is loaded, what of it is shown, and by which columns. */
export function useQuotasList() {
  const access = useAccess();
  const users = useCrawl(usersDirectory);
  const organizations = useCrawl(organizationsDirectory);
  const search = route.useSearch();
  const narrow = useNarrow();

  const rows = useMemo(
    () => namespaceRows(users.rows, organizations.rows),
    [users.rows, organizations.rows],
  );
  const columns = useMemo(
    () => shownColumns(quotasColumns, splitChoices(search.cols)),
    [search.cols],
  );
  const predicates = useMemo(() => quotaPredicates(search), [search]);
  const sort = useMemo(() => parseSort(search.sort ?? DEFAULT_SORT), [search.sort]);
  const { shown, considered, waiting } = useShownRows(rows, predicates, sort, quotasColumns);
  const summary =
    SUMMARIES.find((known) => known === search.summary) ?? (narrow ? 'hidden' : 'chart');

  return {
    access,
    progress: combinedProgress([users, organizations]),
    loading: users.loading || organizations.loading,
    search,
    rows,
    columns,
    sort,
    shown,
    considered,
    waiting,
    summary,
  };
}
