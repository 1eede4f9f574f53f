import type { RefObject } from 'react';

import { ColumnChooser } from '@/components/table/column-chooser';
import { ExportMenu } from '@/components/table/export-menu';
import { FacetMenu } from '@/components/table/facet-menu';
import { type ActiveFilter, FilterBar } from '@/components/table/filter-bar';
import { SearchField } from '@/components/table/search-field';
import { joinChoices, splitChoices } from '@/lib/table-search';

import { quotasColumns } from './quotas-columns';
import { quotasExport } from './quotas-export';
import { NO_QUOTA_FILTERS, quotaFacets } from './quotas-filters';
import type { QuotasSearch } from './quotas-search';
import type { useQuotasList } from './use-quotas-list';

type QuotasFilterBarProps = {
  list: ReturnType<typeof useQuotasList>;
  change: (part: Partial<QuotasSearch>, replace?: boolean) => void;
  searchField: RefObject<HTMLInputElement | null>;
};

/** What the quotas list is narrowed by. */
export function QuotasFilterBar({ list, change, searchField }: QuotasFilterBarProps) {
  const { progress, search, rows, shown, columns } = list;
  const choose = (facet: (typeof quotaFacets)[number], chosen: readonly string[]) =>
    change({ [facet.id]: joinChoices(chosen) });

  const active: ActiveFilter[] = quotaFacets.flatMap((facet) => {
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
      onClear={() => change(NO_QUOTA_FILTERS)}
      search={
        <SearchField
          ref={searchField}
          label="Search name"
          value={search.q ?? ''}
          onChange={(q) => change({ q: q || undefined }, true)}
        />
      }
      tools={
        <>
          <ColumnChooser
            columns={quotasColumns}
            shown={columns.map((column) => column.id)}
            onChange={(cols) => change({ cols: cols && joinChoices(cols) }, true)}
          />
          <ExportMenu
            name="quotas"
            columns={quotasExport}
            shown={shown}
            selected={[]}
            partial={!progress.complete}
          />
        </>
      }
    >
      {quotaFacets.map((facet) => (
        <FacetMenu
          key={facet.id}
          label={facet.label}
          options={facet.options}
          chosen={splitChoices(search[facet.id])}
          onChange={(chosen) => choose(facet, chosen)}
          count={(value) => {
            const option = facet.options.find((known) => known.value === value);
            return option ? rows.filter(option.keeps).length : 0;
          }}
        />
      ))}
    </FilterBar>
  );
}
