import { type RefObject, useMemo } from 'react';

import type { LogRow } from '@/api/queries/logs';
import { ColumnChooser } from '@/components/table/column-chooser';
import { FacetMenu } from '@/components/table/facet-menu';
import { type ActiveFilter, FilterBar } from '@/components/table/filter-bar';
import { SearchField } from '@/components/table/search-field';
import { joinChoices } from '@/lib/table-search';

import { LogRangeMenu } from './log-range-menu';
import {
  chooseFacet,
  chosenOf,
  facetOptions,
  type LogFacet,
  logFacets,
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
  const active: ActiveFilter[] = logFacets.flatMap((facet) => {
    const chosen = chosenOf(search, facet.id);
    return chosen.map((value) => ({
      id: `${facet.id}.${value}`,
      facet: facet.label,
      label: facet.labelOf(value),
      remove: () =>
        change(
          chooseFacet(
            facet.id,
            chosen.filter((other) => other !== value),
          ),
        ),
    }));
  });
  return (
    <FilterBar
      active={active}
      onClear={() => change(NO_LOG_FILTERS)}
      search={
        <SearchField
          ref={searchField}
          label="Search what is loaded"
          value={search.q ?? ''}
          onChange={(q) => change({ q: q || undefined }, true)}
        />
      }
      tools={
        <ColumnChooser
          columns={allColumns}
          shown={columns.map((column) => column.id)}
          onChange={(cols) => change({ cols: cols && joinChoices(cols) }, true)}
        />
      }
    >
      <LogRangeMenu range={range} change={change} />
      {logFacets.map((facet) => (
        <Facet
          key={facet.id}
          facet={facet}
          rows={crawl.rows}
          chosen={chosenOf(search, facet.id)}
          onChange={(chosen) => change(chooseFacet(facet.id, chosen))}
        />
      ))}
    </FilterBar>
  );
}

type FacetProps = {
  facet: LogFacet;
  rows: readonly LogRow[];
  chosen: readonly string[];
  onChange: (chosen: readonly string[]) => void;
};

function Facet({ facet, rows, chosen, onChange }: FacetProps) {
  const key = chosen.join('\n');
  const options = useMemo(
    () => facetOptions(rows, facet, key === '' ? [] : key.split('\n')),
    [rows, facet, key],
  );
  return (
    <FacetMenu
      label={facet.label}
      options={options}
      chosen={chosen}
      onChange={onChange}
      count={(value) => options.find((option) => option.value === value)?.count ?? 0}
    />
  );
}
