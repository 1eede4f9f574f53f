import type { ReactNode, RefObject } from 'react';

import { ListFilters, withoutFilters } from '@/components/list/list-filters';
import type { ChoiceFacet, Facets } from '@/lib/facets';
import { describedNodes, type TreeNode } from '@/lib/json-tree';
import { isFlag, wantedText } from '@/lib/json-tree-search';
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

/** The search parameters without any filter. */
export const NO_FILTERS = withoutFilters({ flags, default: defaults });

/** Returns the available filters: only the configuration itself has flags, and not every schema has defaults. */
function offeredFacets({ part, dump, hasDefaults }: ConfigurationView): Facets<TreeNode> {
  if (part.id !== 'config') return {};
  // Nearly every schema has defaults, so their filter has its place from the start.
  return hasDefaults || !dump ? { flags, default: defaults } : { flags };
}

/** Returns the predicate of the text search; undefined without a text. */
function textPredicate(text: string | undefined): Predicate<TreeNode> | undefined {
  const wanted = wantedText(text);
  return wanted === '' ? undefined : (node) => node.holds(wanted);
}

type ConfigurationFilterBarProps = {
  view: ConfigurationView;
  change: (part: Partial<ConfigurationSearch>, replace?: boolean) => void;
  searchField: RefObject<HTMLInputElement | null>;
  tools: ReactNode;
};

/** The filters of the tree. */
export function ConfigurationFilterBar(props: ConfigurationFilterBarProps) {
  const { view, change, searchField, tools } = props;
  const { search, nodes, part } = view;
  return (
    <ListFilters
      searchLabel={`Search ${part.searched}`}
      searchField={searchField}
      search={search}
      change={change}
      facets={offeredFacets(view)}
      // Gone through only when a menu counts them.
      rows={{ [Symbol.iterator]: () => describedNodes(nodes) }}
      text={textPredicate(view.text)}
      onTyping={view.type}
      partial={false}
      tools={tools}
    />
  );
}
