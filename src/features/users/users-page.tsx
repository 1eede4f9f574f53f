import { Outlet, getRouteApi, useParams } from '@tanstack/react-router';
import { lazy, useCallback, useMemo, useRef, useState } from 'react';

import { whyNot } from '@/api/rights/users';
import type { User } from '@/api/queries/users';
import { useCommands } from '@/components/commands/commands';
import { DisabledAction } from '@/components/feedback/disabled-action';
import { PlusIcon } from '@/components/icons';
import { PartBoundary } from '@/components/parts/part-boundary';
import { countText } from '@/components/table/count-text';
import { DataTable } from '@/components/table/data-table';
import { LinkButton } from '@/components/table/link-button';
import { ListOutcomeProvider, OutcomeNote, useOutcome } from '@/components/table/list-outcome';
import { ListPage } from '@/components/table/list-page';
import { ListStatus, OrderNote } from '@/components/table/list-status';
import { ResultAnnouncer } from '@/components/table/result-announcer';
import { useLatest } from '@/components/table/use-latest';
import { useSelection } from '@/components/table/use-selection';
import { type Sort, formatSort } from '@/lib/table';

import { useUsersList } from './use-users-list';
import { userActions } from './users-actions';
import { type UsersBulk, UsersBulkBar } from './users-bulk-bar';
import { UsersEmpty } from './users-empty';
import { UsersFilterBar } from './users-filter-bar';
import { NO_USER_FILTERS } from './users-filters';
import { UsersNotices } from './users-notices';
import type { UsersSearch } from './users-search';

const UsersBulkDialog = lazy(async () => ({
  default: (await import('./users-bulk-dialog')).UsersBulkDialog,
}));

const route = getRouteApi('/_console/users');
const userId = (user: User) => user.username;

/** All users of the registry, and over them whatever one of them is opened for. */
export function UsersPage() {
  const list = useUsersList();
  const { access, crawl, search, shown } = list;
  const navigate = route.useNavigate();
  const { username: activeId } = useParams({ strict: false });
  const selection = useSelection(crawl.rows, shown, userId, `users of ${access.username}`);
  // Outlives the selection, whose rows a deletion takes away one by one.
  const [bulk, setBulk] = useState<UsersBulk | null>(null);
  const searchField = useRef<HTMLInputElement>(null);
  const [outcome, setOutcome] = useOutcome(activeId);

  const change = useCallback(
    (part: Partial<UsersSearch>, replace = false) =>
      void navigate({ search: (now) => ({ ...now, ...part }), replace }),
    [navigate],
  );
  const onSort = useCallback(
    (sort: Sort | null) => change({ sort: sort ? formatSort(sort) : undefined }),
    [change],
  );
  const actions = useCallback((user: User) => userActions(access, user), [access]);
  const refresh = useLatest(crawl.refresh);
  useCommands(
    useMemo(
      () => [
        {
          id: 'users.search',
          label: 'Search the users list',
          group: 'Users',
          shortcut: '/',
          run: () => searchField.current?.select(),
        },
        {
          id: 'users.create',
          label: 'Create user',
          group: 'Users',
          keywords: 'add new account',
          run: () => void navigate({ to: '/users/+new', search: true }),
        },
        {
          id: 'users.refresh',
          label: 'Refresh users',
          group: 'Users',
          keywords: 'reload read again',
          run: () => refresh.current(),
        },
      ],
      [navigate, refresh],
    ),
  );

  const partial = !crawl.complete;
  const progress = { ...crawl, loaded: crawl.rows.length };
  const count = countText({
    shown: shown.length,
    loaded: list.loaded,
    complete: crawl.complete && !list.waiting,
  });
  return (
    <>
      <ListPage
        title="Users"
        count={count}
        action={
          <DisabledAction refusal={whyNot.createUser(access)}>
            <LinkButton to="/users/+new" search leftSection={<PlusIcon />}>
              Create user
            </LinkButton>
          </DisabledAction>
        }
        notice={<UsersNotices access={access} crawl={crawl} />}
        filters={
          <UsersFilterBar
            list={list}
            selected={selection.rows}
            change={change}
            searchField={searchField}
          />
        }
        status={
          <ListStatus
            progress={progress}
            rows={crawl.rows}
            outcome={<OutcomeNote outcome={outcome} onDismiss={() => setOutcome(null)} />}
            selection={
              selection.rows.length > 0 && (
                <UsersBulkBar
                  access={access}
                  selection={selection}
                  shown={shown.length}
                  onChoose={setBulk}
                />
              )
            }
          >
            {list.sort === null && crawl.rows.length > 0 && (
              <OrderNote>In the order of the registry, oldest account first.</OrderNote>
            )}
          </ListStatus>
        }
      >
        <DataTable
          label="Users"
          rows={shown}
          rowId={userId}
          columns={list.columns}
          sort={list.sort}
          onSort={onSort}
          view={JSON.stringify(search)}
          partial={partial}
          loading={shown.length === 0 && (crawl.loading || list.waiting)}
          empty={<UsersEmpty list={list} onClear={() => change(NO_USER_FILTERS)} />}
          selection={selection}
          actions={actions}
          activeId={activeId}
          linesNarrow={3}
        />
        <ResultAnnouncer
          view={JSON.stringify(search)}
          complete={crawl.complete}
          text={count && `Users: ${count}`}
        />
      </ListPage>
      <ListOutcomeProvider value={setOutcome}>
        <Outlet />
      </ListOutcomeProvider>
      {bulk && (
        <PartBoundary onGiveUp={() => setBulk(null)}>
          <UsersBulkDialog {...bulk} onDone={selection.deselect} onClose={() => setBulk(null)} />
        </PartBoundary>
      )}
    </>
  );
}
