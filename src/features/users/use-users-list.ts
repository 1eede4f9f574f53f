import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useMemo } from 'react';

import { useAccess } from '@/api/access';
import { useCrawl } from '@/api/crawl';
import { type User, userDetail, usersDirectory } from '@/api/queries/users';
import { shownColumns } from '@/components/table/columns';
import { useShownRows } from '@/components/table/use-shown-rows';
import { facetPredicates } from '@/lib/facets';
import { parseSort } from '@/lib/table';
import { splitChoices } from '@/lib/table-search';

import { userFacets, userPredicates } from './users-filters';
import { usersColumns } from './users-columns';

const route = getRouteApi('/_console/users');

/** The users list: what is loaded, what of it is shown, and by which columns. */
export function useUsersList() {
  const access = useAccess();
  const crawl = useCrawl(usersDirectory);
  const search = route.useSearch();
  const direct = useDirectHit(search.q?.trim() ?? '', crawl.rows, crawl.complete);

  const allColumns = useMemo(
    () => usersColumns({ access, direct: direct?.username }),
    [access, direct?.username],
  );
  const columns = useMemo(
    () => shownColumns(allColumns, splitChoices(search.cols)),
    [allColumns, search.cols],
  );
  const predicates = useMemo(() => userPredicates(search), [search]);
  const sort = useMemo(() => parseSort(search.sort), [search.sort]);
  const {
    shown: listed,
    considered,
    waiting,
  } = useShownRows(crawl.rows, predicates, sort, allColumns);
  const isShown =
    direct !== undefined && facetPredicates(userFacets, search).every((keeps) => keeps(direct));
  const shown = useMemo(
    () =>
      isShown ? [direct, ...listed.filter((user) => user.username !== direct.username)] : listed,
    [direct, isShown, listed],
  );
  const loaded = considered + (isShown ? 1 : 0);

  return { access, crawl, search, allColumns, columns, sort, shown, loaded, waiting };
}

/** While the list is not complete, the user of exactly this name, looked up at once (C 10.1). */
function useDirectHit(name: string, loaded: readonly User[], complete: boolean): User | undefined {
  const isName = name !== '' && !/[\s@/]/.test(name);
  const listed = useMemo(
    () => isName && loaded.some((user) => user.username === name),
    [isName, loaded, name],
  );
  const wanted = isName && !complete && !listed;
  const { data } = useQuery({ ...userDetail(name), enabled: wanted, retry: false });
  return wanted ? data : undefined;
}
