import type { RefObject } from 'react';

import type { ServiceKey } from '@/api/queries/service-keys';
import { ExportMenu } from '@/components/table/export-menu';
import { filterFacets } from '@/components/table/filter-facets';
import { ListFilters } from '@/components/table/list-filters';

import { serviceKeysColumns } from './service-keys-columns';
import { serviceKeysExport } from './service-keys-export';
import { NO_KEY_FILTERS, keyFacets, keyText } from './service-keys-filters';
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
  return (
    <ListFilters
      searchLabel="Search name, key ID or metadata"
      searchField={searchField}
      search={search}
      change={change}
      onClear={() => change(NO_KEY_FILTERS)}
      facets={filterFacets({
        facets: keyFacets(keys, search, now),
        search,
        rows: keys,
        text: keyText(search),
        change,
      })}
      partial={!progress.complete}
      columns={{ all: serviceKeysColumns, shown: columns }}
      tools={
        <ExportMenu
          name="service-keys"
          columns={serviceKeysExport}
          shown={shown}
          selected={selected}
          partial={!progress.complete}
        />
      }
    />
  );
}
