import { getRouteApi } from '@tanstack/react-router';
import { useMemo } from 'react';

import { useCrawl } from '@/api/crawl';
import { organizationsDirectory } from '@/api/queries/organizations';
import { shownColumns } from '@/components/table/columns';
import { useShownRows } from '@/components/table/use-shown-rows';
import { parseSort } from '@/lib/table';
import { splitChoices } from '@/lib/table-search';

import { organizationsColumns } from './organizations-columns';
import { organizationPredicates } from './organizations-filters';
import { useOrganizationRights } from './use-organization-rights';

const route = getRouteApi('/_console/organizations');

/** The organizations list: what is loaded, what of it is shown, and by which columns. */
export function useOrganizationsList() {
  const { access, administered } = useOrganizationRights();
  const crawl = useCrawl(organizationsDirectory);
  const search = route.useSearch();

  const allColumns = useMemo(() => organizationsColumns(access), [access]);
  const columns = useMemo(
    () => shownColumns(allColumns, splitChoices(search.cols)),
    [allColumns, search.cols],
  );
  const predicates = useMemo(() => organizationPredicates(search), [search]);
  const sort = useMemo(() => parseSort(search.sort), [search.sort]);
  const { shown, considered, waiting } = useShownRows(crawl.rows, predicates, sort, allColumns);

  return {
    access,
    administered,
    crawl,
    search,
    allColumns,
    columns,
    sort,
    shown,
    considered,
    waiting,
  };
}
