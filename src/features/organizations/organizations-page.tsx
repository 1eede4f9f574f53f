import { Outlet, getRouteApi, useParams } from '@tanstack/react-router';
import { lazy, useCallback, useMemo, useRef, useState } from 'react';

import type { Organization } from '@/api/queries/organizations';
import { useCommands } from '@/components/commands/commands';
import { PartBoundary } from '@/components/parts/part-boundary';
import { countText } from '@/components/table/count-text';
import { DataTable } from '@/components/table/data-table';
import { ListOutcomeProvider, OutcomeNote, useOutcome } from '@/components/table/list-outcome';
import { ListPage } from '@/components/table/list-page';
import { ListStatus, OrderNote } from '@/components/table/list-status';
import { ResultAnnouncer } from '@/components/table/result-announcer';
import { useLatest } from '@/components/table/use-latest';
import { useSelection } from '@/components/table/use-selection';
import { type Sort, formatSort } from '@/lib/table';

import { organizationActions, organizationLinks } from './organizations-actions';
import { type OrganizationsBulk, OrganizationsBulkBar } from './organizations-bulk-bar';
import { OrganizationsEmpty } from './organizations-empty';
import { OrganizationsFilterBar } from './organizations-filter-bar';
import { NO_ORGANIZATION_FILTERS } from './organizations-filters';
import { OrganizationsNotices } from './organizations-notices';
import type { OrganizationsSearch } from './organizations-search';
import { useOrganizationsList } from './use-organizations-list';

const OrganizationsBulkDialog = lazy(async () => ({
  default: (await import('./organizations-bulk-dialog')).OrganizationsBulkDialog,
}));

const route = getRouteApi('/_console/organizations');
const organizationId = (organization: Organization) => organization.name;

/** All organizations of the registry, and over them whatever one of them is opened for. */
export function OrganizationsPage() {
  const list = useOrganizationsList();
  const { access, administered, crawl, search, shown } = list;
  const navigate = route.useNavigate();
  const { name: activeId } = useParams({ strict: false });
  const selection = useSelection(
    crawl.rows,
    shown,
    organizationId,
    `organizations of ${access.username}`,
  );
  // Outlives the selection, whose rows a deletion takes away one by one.
  const [deleting, setDeleting] = useState<OrganizationsBulk | null>(null);
  const searchField = useRef<HTMLInputElement>(null);
  const [outcome, setOutcome] = useOutcome(activeId);

  const change = useCallback(
    (part: Partial<OrganizationsSearch>, replace = false) =>
      void navigate({ search: (now) => ({ ...now, ...part }), replace }),
    [navigate],
  );
  const onSort = useCallback(
    (sort: Sort | null) => change({ sort: sort ? formatSort(sort) : undefined }),
    [change],
  );
  const actions = useCallback(
    (organization: Organization) =>
      organizationActions({ access, administered }, organization).toSpliced(
        1,
        0,
        ...organizationLinks(organization),
      ),
    [access, administered],
  );
  const refresh = useLatest(crawl.refresh);
  useCommands(
    useMemo(
      () => [
        {
          id: 'organizations.search',
          label: 'Search the organizations list',
          group: 'Organizations',
          shortcut: '/',
          run: () => searchField.current?.select(),
        },
        {
          id: 'organizations.refresh',
          label: 'Refresh organizations',
          group: 'Organizations',
          keywords: 'reload read again',
          run: () => refresh.current(),
        },
      ],
      [refresh],
    ),
  );

  const partial = !crawl.complete;
  const loaded = crawl.rows.length;
  const count = countText({
    shown: shown.length,
    loaded: list.considered,
    complete: crawl.complete && !list.waiting,
  });
  return (
    <>
      <ListPage
        title="Organizations"
        count={count}
        notice={<OrganizationsNotices crawl={crawl} />}
        filters={
          <OrganizationsFilterBar
            list={list}
            selected={selection.rows}
            change={change}
            searchField={searchField}
          />
        }
        status={
          <ListStatus
            progress={{ ...crawl, loaded }}
            outcome={<OutcomeNote outcome={outcome} onDismiss={() => setOutcome(null)} />}
            rows={crawl.rows}
            selection={
              selection.rows.length > 0 && (
                <OrganizationsBulkBar
                  access={access}
                  selection={selection}
                  shown={shown.length}
                  onDelete={setDeleting}
                />
              )
            }
          >
            {list.sort === null && loaded > 0 && (
              <OrderNote>In the order of the registry, oldest organization first.</OrderNote>
            )}
          </ListStatus>
        }
      >
        <DataTable
          label="Organizations"
          rows={shown}
          rowId={organizationId}
          columns={list.columns}
          sort={list.sort}
          onSort={onSort}
          view={JSON.stringify(search)}
          partial={partial}
          loading={shown.length === 0 && (crawl.loading || list.waiting)}
          empty={<OrganizationsEmpty list={list} onClear={() => change(NO_ORGANIZATION_FILTERS)} />}
          selection={selection}
          actions={actions}
          activeId={activeId}
        />
        <ResultAnnouncer
          view={JSON.stringify(search)}
          complete={crawl.complete}
          text={count && `Organizations: ${count}`}
        />
      </ListPage>
      <ListOutcomeProvider value={setOutcome}>
        <Outlet />
      </ListOutcomeProvider>
      {deleting && (
        <PartBoundary onGiveUp={() => setDeleting(null)}>
          <OrganizationsBulkDialog
            {...deleting}
            onDone={selection.deselect}
            onClose={() => setDeleting(null)}
          />
        </PartBoundary>
      )}
    </>
  );
}
