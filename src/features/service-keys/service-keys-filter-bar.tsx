import type { RefObject } from 'react';

import type { ServiceKey } from '@/api/queries/service-keys';
import { ColumnChooser } from '@/components/table/column-chooser';
import { ExportMenu } from '@/components/table/export-menu';
import { FacetMenu } from '@/components/table/facet-menu';
import { type ActiveFilter, FilterBar } from '@/components/table/filter-bar';
import { SearchField } from '@/components/table/search-field';
import { joinChoices, splitChoices } from '@/lib/table-search';

import { serviceKeysColumns } from './service-keys-columns';
import { serviceKeysExport } from './service-keys-export';
import { type KeyFacet, NO_KEY_FILTERS, keyFacets } from './service-keys-filters';
import type { ServiceKeysSearch } from './service-keys-search';
import type { useServiceKeysList } from './use-service-keys-list';

type ServiceKeysFilterBarProps = {
  list: ReturnType<typeof useServiceKeysList>;
  selected: readonly ServiceKey[];
  change: (part: Partial<ServiceKeysSearch>, replace?: boolean) => void;
  searchField: RefObject<HTMLInputElement | null>;
};

/** What the list of keys is narrowed by. */
export function ServiceKeysFilterBar({
  list,
  selected,
  change,
  searchField,
}: ServiceKeysFilterBarProps) {
  const { keys, now, search, shown, columns, progress } = list;
  const facets = keyFacets(keys, search);
  const choose = (facet: KeyFacet, chosen: readonly string[]) =>
    change({ [facet.id]: joinChoices(chosen) });

  const active: ActiveFilter[] = facets.flatMap((facet) => {
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
      onClear={() => change(NO_KEY_FILTERS)}
      search={
        <SearchField
          ref={searchField}
          label="Search name, key ID or metadata"
          value={search.q ?? ''}
          onChange={(q) => change({ q: q || undefined }, true)}
        />
      }
      tools={
        <>
          <ColumnChooser
            columns={serviceKeysColumns}
            shown={columns.map((column) => column.id)}
            onChange={(cols) => change({ cols: cols && joinChoices(cols) }, true)}
          />
          <ExportMenu
            name="service-keys"
            columns={serviceKeysExport}
            shown={shown}
            selected={selected}
            partial={!progress.complete}
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
          count={(value) => keys.filter((key) => facet.valueOf(key, now) === value).length}
        />
      ))}
    </FilterBar>
  );
}
