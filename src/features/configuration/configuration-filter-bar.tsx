import type { ReactNode, RefObject } from 'react';

import { filterFacets } from '@/components/table/filter-facets';
import { ListFilters } from '@/components/table/list-filters';
import type { Facet } from '@/lib/facets';
import { isFlag, matchingNodes, type TreeNode } from '@/lib/json-tree';
import type { Predicate } from '@/lib/table';

import type { ConfigurationSearch } from './configuration-search';
import type { ConfigurationView } from './use-configuration';

type ConfigurationFacet = Facet<TreeNode, 'flags' | 'default'>;

const FLAGS: ConfigurationFacet = {
  id: 'flags',
  label: 'Feature flags',
  options: [
    { value: 'on', label: 'On', keeps: (node) => isFlag(node) && node.value === true },
    { value: 'off', label: 'Off', keeps: (node) => isFlag(node) && node.value === false },
  ],
};

const DEFAULTS: ConfigurationFacet = {
  id: 'default',
  label: 'Schema default',
  options: [
    {
      value: 'differs',
      label: 'Differs from the default',
      keeps: ({ differs }) => differs === true,
    },
  ],
};

/** No filter at all. */
export const NO_FILTERS = { q: undefined, flags: undefined, default: undefined };

/** What holds a text; looked for only when somebody wants numbers. */
function textPredicate(nodes: readonly TreeNode[], text: string | undefined): Predicate<TreeNode> {
  let found: ReadonlySet<number> | null | undefined;
  return ({ index }) => {
    if (found === undefined) found = matchingNodes(nodes, { text });
    return found === null || found.has(index);
  };
}

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
  // A schema without defaults has nothing to differ from.
  const offered = hasDefaults ? [FLAGS, DEFAULTS] : [FLAGS];
  return (
    <ListFilters
      searchLabel="Search names, values and descriptions"
      searchField={searchField}
      search={search}
      change={change}
      onClear={() => change(NO_FILTERS)}
      facets={filterFacets({
        facets: part.id === 'config' ? offered : [],
        search,
        rows: nodes,
        text: textPredicate(nodes, search.q),
        change,
      })}
      partial={false}
      tools={tools}
    />
  );
}
