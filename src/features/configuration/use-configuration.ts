import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useDeferredValue, useMemo, useState } from 'react';

import { useAccess, useFindingOperations } from '@/api/access';
import { type ConfigDump, shownConfigDump } from '@/api/queries/configuration';
import { whyNot } from '@/api/rights/configuration';
import {
  countMatchingKeys,
  describedNodes,
  type Expansion,
  matchingNodes,
  type TreeNode,
  visibleTree,
} from '@/lib/json-tree';
import { splitChoices } from '@/lib/table-search';

import { type DumpPart, PARTS, partOf, treeOf } from './configuration-parts';
import { nodeAt } from './node-address';

const route = getRouteApi('/_console/configuration');

const NOTHING: readonly TreeNode[] = [];
const NONE: ReadonlySet<string> = new Set();
const CLOSED: Expansion = { all: false, except: NONE };

function toggled({ path }: TreeNode, paths: ReadonlySet<string>): ReadonlySet<string> {
  const next = new Set(paths);
  if (!next.delete(path)) next.add(path);
  return next;
}

/** Expands everything above a node. */
function expandedTo({ above }: TreeNode, expansion: Expansion): Expansion {
  if (!above) return expansion;
  const { all, except } = expandedTo(above, expansion);
  return all === except.has(above.path) ? { all, except: toggled(above, except) } : { all, except };
}

const keysOf = (dump: ConfigDump, { id }: { id: DumpPart }) => Object.keys(dump[id] ?? {}).length;

const isState = (value: string): value is 'on' | 'off' => value === 'on' || value === 'off';

/** Returns the configuration: what of it is loaded, shown, expanded and revealed. */
export function useConfiguration() {
  const access = useAccess();
  const refusal = whyNot.readConfiguration(access);
  const finding = useFindingOperations();
  const query = useQuery(shownConfigDump(refusal === undefined && !finding));
  const search = route.useSearch();
  const part = partOf(search.tab);
  const dump = query.data;

  const nodes = dump ? treeOf(dump, part) : NOTHING;
  const described = useMemo(() => [...describedNodes(nodes)], [nodes]);
  const hasDefaults = useMemo(
    () => described.some(({ differs }) => differs !== undefined),
    [described],
  );
  const isConfig = part.id === 'config';
  const wanted = useDeferredValue(search);
  const matching = useMemo(
    () =>
      matchingNodes(nodes, {
        text: wanted.q,
        flags: isConfig ? splitChoices(wanted.flags).filter(isState) : [],
        differs: isConfig && hasDefaults && wanted.default !== undefined,
      }),
    [nodes, wanted, isConfig, hasDefaults],
  );

  /** How many keys of each part match; filters apply only to their own part, and the search to all. */
  const counts = useMemo(() => {
    if (!dump) return undefined;
    const count = (each: (typeof PARTS)[number]) => {
      const tree = each.id === part.id ? nodes : wanted.q ? treeOf(dump, each) : NOTHING;
      const found = each.id === part.id ? matching : matchingNodes(tree, { text: wanted.q });
      return found === null ? keysOf(dump, each) : countMatchingKeys(found);
    };
    return new Map(PARTS.map((each) => [each.id, count(each)]));
  }, [dump, wanted.q, part.id, nodes, matching]);

  const [expanded, setExpanded] = useState(CLOSED);
  const visible = useMemo(
    () => visibleTree(nodes, expanded, matching),
    [nodes, expanded, matching],
  );

  /** Paths of masked values that are revealed; forgotten when the user leaves the screen or the tab. */
  const [revealed, setRevealed] = useState({ part: part.id, paths: NONE });
  if (revealed.part !== part.id) {
    setRevealed({ part: part.id, paths: NONE });
    setExpanded(CLOSED);
  }

  const opened = useMemo(
    () => (search.key === undefined ? undefined : nodeAt(nodes, search.key)),
    [nodes, search.key],
  );
  // Whatever leads to details must not leave their row hidden; afterwards it may be collapsed.
  const [shown, setShown] = useState<string>();
  if (opened?.path !== shown) {
    setShown(opened?.path);
    if (opened) setExpanded((expansion) => expandedTo(opened, expansion));
  }

  return {
    refusal,
    absent: access.absent.has('getConfigDump'),
    query,
    /** The dump, or whether there is one, is being loaded. */
    loading: query.isFetching || finding,
    dump,
    search,
    part,
    /** Its values at the top. */
    nodes,
    /** What filters can be about. */
    described,
    hasDefaults,
    matching,
    /** How many keys the open part has. */
    keys: dump && keysOf(dump, part),
    counts,
    visible,
    /** The key whose details are open; undefined as well while it is loading, and if there is no such key. */
    opened,
    revealed: revealed.part === part.id ? revealed.paths : NONE,
    toggleRevealed: (node: TreeNode) =>
      setRevealed(({ paths }) => ({ part: part.id, paths: toggled(node, paths) })),
    toggleOpen: (node: TreeNode) =>
      setExpanded(({ all, except }) => ({ all, except: toggled(node, except) })),
    openAll: () => setExpanded({ all: true, except: NONE }),
    closeAll: () => setExpanded(CLOSED),
  };
}

/** What {@link useConfiguration} returns. */
export type ConfigurationView = ReturnType<typeof useConfiguration>;
