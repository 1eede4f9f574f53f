import type { RefObject } from 'react';

import type { Organization } from '@/api/queries/organizations';
import { ExportMenu } from '@/components/table/export-menu';
import { filterFacets } from '@/components/table/filter-facets';
import { ListFilters } from '@/components/table/list-filters';

import { organizationsExport } from './organizations-export';
import {
  NO_ORGANIZATION_FILTERS,
  organizationFacets,
  organizationText,
} from './organizations-filters';
import type { OrganizationsSearch } from './organizations-search';
import type { useOrganizationsList } from './use-organizations-list';

type OrganizationsFilterBarProps = {
  list: ReturnType<typeof useOrganizationsList>;
  selected: readonly Organization[];
  change: (part: Partial<OrganizationsSearch>, replace?: boolean) => void;
  searchField: RefObject<HTMLInputElement | null>;
};

/** What the organizations list is narrowed by. */
export function OrganizationsFilterBar({
  list,
  selected,
  change,
  searchField,
}: OrganizationsFilterBarProps) {
  const { crawl, search, shown, allColumns, columns } = list;
  const counted = allColumns.some(({ id, unavailable }) => id === 'used' && !unavailable);
  return (
    <ListFilters
      searchLabel="Search name or e-mail"
      searchField={searchField}
      search={search}
      change={change}
      onClear={() => change(NO_ORGANIZATION_FILTERS)}
      facets={filterFacets({
        facets: organizationFacets,
        search,
        rows: crawl.rows,
        text: organizationText(search),
        change,
        hidden: counted ? [] : ['quota'],
      })}
      partial={!crawl.complete}
      columns={{ all: allColumns, shown: columns }}
      tools={
        <ExportMenu
          name="organizations"
          columns={organizationsExport}
          shown={shown}
          selected={selected}
          partial={!crawl.complete}
        />
      }
    />
  );
}
