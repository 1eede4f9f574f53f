import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useCallback, useMemo, useState } from 'react';

import { useAccess, useFindingOperations } from '@/api/access';
import { shownConfigDump } from '@/api/queries/configuration';
import { absentOperations, registryConfig } from '@/api/queries/registry';
import { whyNot } from '@/api/rights/configuration';
import { describedNodes, type TreeNode } from '@/lib/json-tree';
import type { Expansion } from '@/lib/json-tree-search';
import { splitChoices } from '@/lib/table-search';

import { partOf, treeOf } from './configuration-parts';
import { nodeAt } from './node-address';
import { useVisibleTree } from './use-visible-tree';

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

/** Whether the schema has a default for any of the values. */
function hasDefault(top: readonly TreeNode[]): boolean {
  for (const { differs } of describedNodes(top)) if (differs !== undefined) return true;
  return false;
}

const isState = (value: string): value is 'on' | 'off' => value === 'on' || value === 'off';

/** Returns the configuration: what of it is loaded, shown, expanded and revealed. */
export function useConfiguration() {
  const access = useAccess();
  const refusal = whyNot.readConfiguration(access);
  const finding = useFindingOperations();
  const query = useQuery(shownConfigDump(refusal === undefined && !finding));
  const features = useQuery(registryConfig());
  const { refetch: findOperations } = useQuery(absentOperations());
  const source = refusal === undefined ? query : features;
  const { refetch } = source;
  const refused = refusal !== undefined;
  const refresh = useCallback(() => {
    void refetch();
    if (refused) void findOperations();
  }, [refetch, refused, findOperations]);
  const search = route.useSearch();
  const part = partOf(search.tab);
  const dump = query.data;

  const nodes = useMemo(() => (dump ? treeOf(dump, part) : NOTHING), [dump, part]);
  const hasDefaults = useMemo(() => hasDefault(nodes), [nodes]);
  // What is typed searches at once, and goes into the address when typing pauses.
  const [typed, type] = useState<string>();
  const text = typed ?? search.q;
  const isConfig = part.id === 'config';
  const [flags, differs] = [search.flags, hasDefaults && search.default !== undefined];
  const filter = useMemo(
    () => (isConfig ? { text, flags: splitChoices(flags).filter(isState), differs } : { text }),
    [isConfig, text, flags, differs],
  );
  const [expansion, setExpansion] = useState(CLOSED);
  const tree = useVisibleTree({ dump, part: part.id, nodes, filter, expansion });

  /** Paths of masked values that are revealed; forgotten when the user leaves the screen or the tab. */
  const [revealed, setRevealed] = useState({ part: part.id, paths: NONE });
  if (revealed.part !== part.id) {
    setRevealed({ part: part.id, paths: NONE });
    setExpansion(CLOSED);
  }

  const opened = useMemo(
    () => (search.key === undefined ? undefined : nodeAt(nodes, search.key)),
    [nodes, search.key],
  );
  // Whatever leads to details must not leave their row hidden; afterwards it may be collapsed.
  const [shown, setShown] = useState<string>();
  if (opened?.path !== shown) {
    setShown(opened?.path);
    if (opened) setExpansion((before) => expandedTo(opened, before));
  }

  return {
    refusal,
    absent: access.absent.has('getConfigDump'),
    /** What the screen depends on: the dump, or what refuses it, the features of the registry. */
    source,
    /** Asks for that again. */
    refresh,
    /** The dump, or whether there is one, is being loaded. */
    loading: query.isFetching || finding,
    dump,
    search,
    part,
    /** Its values at the top. */
    nodes,
    hasDefaults,
    /** The text that is searched, even while it is typed. */
    text,
    /** Takes the text that is being typed. */
    type,
    /** How many keys the open part has. */
    keys: dump && nodes.length,
    ...tree,
    /** The key whose details are open; undefined as well while it is loading, and if there is no such key. */
    opened,
    revealed: revealed.part === part.id ? revealed.paths : NONE,
    toggleRevealed: (node: TreeNode) =>
      setRevealed(({ paths }) => ({ part: part.id, paths: toggled(node, paths) })),
    toggleOpen: (node: TreeNode) =>
      setExpansion(({ all, except }) => ({ all, except: toggled(node, except) })),
    openAll: () => setExpansion({ all: true, except: NONE }),
    closeAll: () => setExpansion(CLOSED),
  };
}

/** What {@link useConfiguration} returns. */
export type ConfigurationView = ReturnType<typeof useConfiguration>;
