import type { RefObject } from 'react';

import { ListFilters } from '@/components/table/list-filters';
import { filterRows } from '@/lib/table';

import { LogRangeMenu } from './log-range-menu';
import { LogsExportMenu } from './logs-export-menu';
import {
  chooseFacet,
  chosenOf,
  facetOptions,
  logFacets,
  logPredicates,
  NO_LOG_FILTERS,
} from './logs-filters';
import type { LogsSearch } from './logs-search';
import type { LogsList } from './use-logs-list';

type LogsFilterBarProps = {
  list: LogsList;
  change: (part: Partial<LogsSearch>, replace?: boolean) => void;
  searchField: RefObject<HTMLInputElement | null>;
};

/** The days, and what the loaded entries are narrowed by. */
export function LogsFilterBar({ list, change, searchField }: LogsFilterBarProps) {
  const { crawl, search, range, allColumns, columns } = list;
  const facets = logFacets.map((facet) => {
    const chosen = chosenOf(search, facet.id);
    return {
      id: facet.id,
      label: facet.label,
      chosen: chosen.map((value) => ({ value, label: facet.labelOf(value) })),
      choose: (values: readonly string[]) => change(chooseFacet(facet.id, values)),
      values: () =>
        facetOptions(filterRows(crawl.rows, logPredicates(search, facet.id)), facet, chosen),
    };
  });
  return (
    <ListFilters
      searchLabel="Search what is loaded"
      searchField={searchField}
      search={search}
      change={change}
      onClear={() => change(NO_LOG_FILTERS)}
      facets={facets}
      partial={!crawl.complete}
      columns={{ all: allColumns, shown: columns }}
      tools={<LogsExportMenu list={list} />}
    >
      <LogRangeMenu range={range} change={change} />
    </ListFilters>
  );
}
