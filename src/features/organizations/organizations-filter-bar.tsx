import type { RefObject } from 'react';

import type { Organization } from '@/api/queries/organizations';
import { ColumnChooser } from '@/components/table/column-chooser';
import { ExportMenu } from '@/components/table/export-menu';
import { FacetMenu } from '@/components/table/facet-menu';
import { type ActiveFilter, FilterBar } from '@/components/table/filter-bar';
import { SearchField } from '@/components/table/search-field';
import { joinChoices, splitChoices } from '@/lib/table-search';

import { organizationsExport } from './organizations-export';
import { NO_ORGANIZATION_FILTERS, organizationFacets } from './organizations-filters';
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
  const counted = allColumns.some(
    (column) => column.id === 'used' && column.unavailable === undefined,
  );
  const facets = organizationFacets.filter((facet) => facet.id !== 'quota' || counted);
  const choose = (facet: (typeof organizationFacets)[number], chosen: readonly string[]) =>
    change({ [facet.id]: joinChoices(chosen) });

  const active: ActiveFilter[] = organizationFacets.flatMap((facet) => {
    const chosen = splitChoices(search[facet.id]);
    return facet.options
      .filter((option) => chosen.includes(option.value))
      .map((option) => ({
        id: `${facet.id}.${option.value}`,
        facet: facet.label,
        label: option.label,
        remove: () =>
          choose(
            facet,
            chosen.filter((value) => value !== option.value),
          ),
      }));
  });

  return (
    <FilterBar
      active={active}
      onClear={() => change(NO_ORGANIZATION_FILTERS)}
      search={
        <SearchField
          ref={searchField}
          label="Search name or e-mail"
          value={search.q ?? ''}
          onChange={(q) => change({ q: q || undefined }, true)}
        />
      }
      tools={
        <>
          <ColumnChooser
            columns={allColumns}
            shown={columns.map((column) => column.id)}
            onChange={(cols) => change({ cols: cols && joinChoices(cols) }, true)}
          />
          <ExportMenu
            name="organizations"
            columns={organizationsExport}
            shown={shown}
            selected={selected}
            partial={!crawl.complete}
          />
        </>
      }
    >
      {facets.map((facet) => (
        <FacetMenu
          key={facet.id}
          label={facet.label}
          options={facet.options}
          chosen={splitChoices(search[facet.id])}
          onChange={(chosen) => choose(facet, chosen)}
          count={(value) => {
            const option = facet.options.find((known) => known.value === value);
            return option ? crawl.rows.filter(option.keeps).length : 0;
          }}
        />
      ))}
    </FilterBar>
  );
}
