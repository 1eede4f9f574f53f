import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { lazy, useCallback, useMemo } from 'react';

import { useAccess } from '@/api/access';
import { useCrawl } from '@/api/crawl';
import { crawlSource } from '@/api/list-source';
import { type User, userDetail, usersDirectory } from '@/api/queries/users';
import { whyNot as quotas } from '@/api/rights/quotas';
import { directoryOf } from '@/api/rights/rules';
import { whyNot } from '@/api/rights/users';
import { Note } from '@/components/feedback/note';
import { useList } from '@/components/list/list';
import { ListScreen } from '@/components/list/list-screen';
import type { ListSource } from '@/lib/list-source';

import { userActions } from './users-actions';
import { whyNotSetEnabled } from './users-bulk-plan';
import { usersList } from './users-list';

const Dialog = lazy(async () => ({
  default: (await import('./users-bulk-dialog')).UsersBulkDialog,
}));

const route = getRouteApi('/_console/users');

/** All users of the registry, with what is open for one of them. */
export function UsersPage() {
  const access = useAccess();
  const search = route.useSearch();
  const source = useUsersSource(search.q?.trim() ?? '');
  const found = source.found?.username;
  const description = useMemo(() => usersList(access, found), [access, found]);
  const list = useList({ description, source, search });
  const directory = directoryOf(access);
  const navigate = useNavigate();
  const commands = useMemo(
    () => [
      {
        id: 'users.create-many',
        label: 'Create users from a list',
        keywords: 'add new many bulk import csv paste',
        run: () => void navigate({ to: '/users/+many', search: true }),
      },
    ],
    [navigate],
  );
  return (
    <ListScreen
      list={list}
      whyNotCreate={whyNot.createUser(access)}
      notice={
        directory !== undefined && (
          <Note>
            Accounts come from {directory}. Create users and change passwords and e-mail addresses
            there.
          </Note>
        )
      }
      rowActions={useCallback((user: User) => userActions(access, user), [access])}
      bulk={{
        account: access.username,
        Dialog,
        actions: [
          {
            id: 'enable',
            label: 'Enable users',
            whyNot: (user) => whyNotSetEnabled(access, user, true),
          },
          {
            id: 'disable',
            label: 'Disable users',
            whyNot: (user) => whyNotSetEnabled(access, user, false),
          },
          {
            id: 'delete',
            label: 'Delete users',
            danger: true,
            whyNot: (user) => whyNot.deleteUser(access, user),
          },
        ],
      }}
      commands={commands}
      // The last line is the usage.
      linesNarrow={quotas.readQuotas(access) === undefined ? 3 : 2}
    />
  );
}

/**
 * Returns the users as they load; until all are loaded, the one with exactly this name is requested directly (C 10.1).
 */
function useUsersSource(name: string): ListSource<User> {
  const source = crawlSource(useCrawl(usersDirectory));
  const { rows, complete } = source;
  const isName = name !== '' && !/[\s@/]/.test(name);
  const listed = useMemo(
    () => isName && rows.some((user) => user.username === name),
    [isName, rows, name],
  );
  const wanted = isName && !complete && !listed;
  const { data } = useQuery({ ...userDetail(name), enabled: wanted, retry: false });
  return { ...source, found: wanted ? data : undefined };
}
