import type { RefObject } from 'react';

import type { User } from '@/api/queries/users';
import { ExportMenu } from '@/components/table/export-menu';
import { filterFacets } from '@/components/table/filter-facets';
import { ListFilters } from '@/components/table/list-filters';

import type { useUsersList } from './use-users-list';
import { usersExport } from './users-export';
import { NO_USER_FILTERS, userFacets, userText } from './users-filters';
import type { UsersSearch } from './users-search';

type UsersFilterBarProps = {
  list: ReturnType<typeof useUsersList>;
  selected: readonly User[];
  change: (part: Partial<UsersSearch>, replace?: boolean) => void;
  searchField: RefObject<HTMLInputElement | null>;
};

/** What the users list is narrowed by. */
export function UsersFilterBar({ list, selected, change, searchField }: UsersFilterBarProps) {
  const { crawl, search, shown, allColumns, columns } = list;
  const counted = allColumns.some(({ id, unavailable }) => id === 'used' && !unavailable);
  return (
    <ListFilters
      searchLabel="Search name or e-mail"
      searchField={searchField}
      search={search}
      change={change}
      onClear={() => change(NO_USER_FILTERS)}
      facets={filterFacets({
        facets: userFacets,
        search,
        rows: crawl.rows,
        text: userText(search),
        change,
        hidden: counted ? [] : ['quota'],
      })}
      partial={!crawl.complete}
      columns={{ all: allColumns, shown: columns }}
      tools={
        <ExportMenu
          name="users"
          columns={usersExport}
          shown={shown}
          selected={selected}
          partial={!crawl.complete}
        />
      }
    />
  );
}
