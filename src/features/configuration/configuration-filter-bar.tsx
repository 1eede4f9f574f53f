import type { ReactNode, RefObject } from 'react';

import { ListFilters, withoutFilters } from '@/components/list/list-filters';
import type { ChoiceFacet, Facets } from '@/lib/facets';
import { isFlag, matchingNodes, type TreeNode } from '@/lib/json-tree';
import type { Predicate } from '@/lib/table';

import type { ConfigurationSearch } from './configuration-search';
import type { ConfigurationView } from './use-configuration';

const flags: ChoiceFacet<TreeNode> = {
  label: 'Feature flags',
  options: {
    on: { label: 'On', keeps: (node) => isFlag(node) && node.value === true },
    off: { label: 'Off', keeps: (node) => isFlag(node) && node.value === false },
  },
};

const defaults: ChoiceFacet<TreeNode> = {
  label: 'Schema default',
  options: {
    differs: { label: 'Differs from the default', keeps: ({ differs }) => differs === true },
  },
};

/** No filter at all. */
export const NO_FILTERS = withoutFilters({ flags, default: defaults });

/** What the configuration can be filtered by: nothing but its own part has flags, and not every schema has defaults. */
function offeredFacets({ part, hasDefaults }: ConfigurationView): Facets<TreeNode> {
  if (part.id !== 'config') return {};
  return hasDefaults ? { flags, default: defaults } : { flags };
}

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
  const { search, nodes } = view;
  return (
    <ListFilters
      searchLabel="Search names, values and descriptions"
      searchField={searchField}
      search={search}
      change={change}
      facets={offeredFacets(view)}
      rows={nodes}
      text={textPredicate(nodes, search.q)}
      partial={false}
      tools={tools}
    />
  );
}
