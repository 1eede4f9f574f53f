import type { RefObject } from 'react';

import { ExportMenu } from '@/components/table/export-menu';
import { filterFacets } from '@/components/table/filter-facets';
import { ListFilters } from '@/components/table/list-filters';

import { quotasColumns } from './quotas-columns';
import { quotasExport } from './quotas-export';
import { NO_QUOTA_FILTERS, quotaFacets, quotaText } from './quotas-filters';
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
  return (
    <ListFilters
      searchLabel="Search name"
      searchField={searchField}
      search={search}
      change={change}
      onClear={() => change(NO_QUOTA_FILTERS)}
      facets={filterFacets({
        facets: quotaFacets,
        search,
        rows,
        text: quotaText(search),
        change,
      })}
      partial={!progress.complete}
      columns={{ all: quotasColumns, shown: columns }}
      tools={
        <ExportMenu
          name="quotas"
          columns={quotasExport}
          shown={shown}
          selected={[]}
          partial={!progress.complete}
        />
      }
    />
  );
}
