import type { ReactNode, RefObject } from 'react';

import { FacetMenu } from '@/components/table/facet-menu';
import { type ActiveFilter, FilterBar } from '@/components/table/filter-bar';
import { SearchField } from '@/components/table/search-field';
import { isFlag } from '@/lib/json-tree';
import { joinChoices, splitChoices } from '@/lib/table-search';

import type { ConfigurationSearch } from './configuration-search';
import type { ConfigurationView } from './use-configuration';

const FLAGS = [
  { value: 'on', label: 'On' },
  { value: 'off', label: 'Off' },
];
const DEFAULTS = [{ value: 'differs', label: 'Differs from the default' }];

type Facet = {
  id: 'flags' | 'default';
  label: string;
  options: { value: string; label: string }[];
};

/** No filter at all. */
export const NO_FILTERS = { q: undefined, flags: undefined, default: undefined };

type ConfigurationFilterBarProps = {
  view: ConfigurationView;
  change: (part: Partial<ConfigurationSearch>, replace?: boolean) => void;
  searchField: RefObject<HTMLInputElement | null>;
  tools: ReactNode;
};

/** What the tree is narrowed by. */
export function ConfigurationFilterBar(props: ConfigurationFilterBarProps) {
  const { view, change, searchField, tools } = props;
  const { search, part, nodes, hasDefaults } = view;
  const facets: Facet[] =
    part.id === 'config'
      ? [
          { id: 'flags', label: 'Feature flags', options: FLAGS },
          // A schema without defaults has nothing to differ from.
          ...(hasDefaults
            ? [{ id: 'default' as const, label: 'Schema default', options: DEFAULTS }]
            : []),
        ]
      : [];

  const active: ActiveFilter[] = facets.flatMap(({ id, label, options }) => {
    const chosen = splitChoices(search[id]);
    return options
      .filter(({ value }) => chosen.includes(value))
      .map((option) => ({
        id: `${id}.${option.value}`,
        facet: label,
        label: option.label,
        remove: () =>
          change({ [id]: joinChoices(chosen.filter((value) => value !== option.value)) }),
      }));
  });

  return (
    <FilterBar
      active={active}
      onClear={() => change(NO_FILTERS)}
      search={
        <SearchField
          ref={searchField}
          label="Search names, values and descriptions"
          value={search.q ?? ''}
          onChange={(q) => change({ q: q || undefined }, true)}
        />
      }
      tools={tools}
    >
      {facets.map(({ id, label, options }) => (
        <FacetMenu
          key={id}
          label={label}
          options={options}
          chosen={splitChoices(search[id])}
          onChange={(chosen) => change({ [id]: joinChoices(chosen) })}
          count={(value) =>
            id === 'default'
              ? nodes.filter(({ differs }) => differs === true).length
              : nodes.filter((node) => isFlag(node) && node.value === (value === 'on')).length
          }
        />
      ))}
    </FilterBar>
  );
}
