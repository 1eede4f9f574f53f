import { useEffect, useMemo, useState } from 'react';

import type { ConfigDump } from '@/api/queries/configuration';
import type { TreeNode } from '@/lib/json-tree';
import {
  type Expansion,
  type GrowingTree,
  type TreeFilter,
  type TreeSearch,
  treeSearch,
  visibleSteps,
  type VisibleTree,
  wantedText,
} from '@/lib/json-tree-search';
import { inSlices, type Steps } from '@/lib/steps';

import { type DumpPart, PARTS, treeOf } from './configuration-parts';

/** So many steps take a few milliseconds; the dump of most registries needs less than one. */
const AT_ONCE = 40;

/** More rows than a window shows. */
const SCREENFUL = 100;

type VisibleTreeOptions = {
  dump: ConfigDump | undefined;
  /** The open part, and its values at the top. */
  part: DumpPart;
  nodes: readonly TreeNode[];
  /** Applies to the open part; its text to the other parts too. */
  filter: TreeFilter;
  expansion: Expansion;
};

/** What is to be shown. */
type Request = Pick<VisibleTreeOptions, 'dump' | 'part' | 'nodes' | 'expansion'> & {
  text: string;
  /** The search through each part, for its rows or its count; null where nothing is filtered. */
  searches: ReadonlyMap<DumpPart, TreeSearch | null>;
};

/** What is shown for a request. */
type Shown = VisibleTree & {
  request: Request;
  /** The search through the open part; null if everything matches. */
  search: TreeSearch | null;
  /** All rows are there, rather than the first ones. */
  complete: boolean;
  /** The other parts are searched as well. */
  counted: boolean;
};

/** How many rows must be there before the first ones show. No state, since scrolling would draw the page again. */
function neededRows() {
  let needed = SCREENFUL;
  return {
    get: () => needed,
    set: (rows: number) => {
      needed = Math.max(SCREENFUL, rows);
    },
  };
}

const searchOf = ({ part, searches }: Request) => searches.get(part) ?? null;

/** The work on a request: the rows of the open part, and then the search through the others. */
class Work {
  readonly #request: Request;
  readonly #tree: GrowingTree = { rows: [], open: new Set() };
  readonly #steps: Steps<void>;
  #stage: 'rows' | 'counts' | 'done' = 'rows';

  constructor(request: Request) {
    this.#request = request;
    this.#steps = this.#find();
  }

  get done(): boolean {
    return this.#stage === 'done';
  }

  step(): void {
    this.#steps.next();
  }

  /** Returns what can be shown; null while there are too few rows. */
  result(enough: number): Shown | null {
    const { rows, open } = this.#tree;
    const complete = this.#stage !== 'rows';
    if (!complete && rows.length < enough) return null;
    const request = this.#request;
    return {
      request,
      search: searchOf(request),
      rows: complete ? rows : [...rows],
      open,
      complete,
      counted: this.done,
    };
  }

  /** Does the remaining steps. Publishes the first rows once there are enough, then all, then the counts. */
  *rest(enough: () => number, publish: (shown: Shown | null) => void): Steps<void> {
    let [stage, few] = [this.#stage, this.#tree.rows.length < enough()];
    while (!this.done) {
      this.step();
      const isEnough = few && this.#tree.rows.length >= enough();
      if (isEnough || this.#stage !== stage) publish(this.result(0));
      if (isEnough) few = false;
      stage = this.#stage;
      yield;
    }
  }

  *#find(): Steps<void> {
    const { nodes, expansion, searches } = this.#request;
    yield* visibleSteps(this.#tree, nodes, expansion, searchOf(this.#request));
    this.#stage = 'counts';
    for (const search of searches.values()) if (search) yield* search.all();
    this.#stage = 'done';
  }
}

/** Returns how many keys of each part are searched and match; filters apply only to their own part. */
function countsOf({ dump, part, nodes, searches }: Request): ReadonlyMap<DumpPart, number> {
  const keysOf = (id: DumpPart) =>
    id === part ? nodes.length : Object.keys(dump?.[id] ?? {}).length;
  return new Map(PARTS.map(({ id }) => [id, searches.get(id)?.keys ?? keysOf(id)]));
}

/**
 * Returns what is visible of a part, and how many keys of each part match. A large dump is searched in slices, between
 * which the page stays responsive: the previous rows show until enough are found to fill the window, and the previous
 * counts until all are known.
 */
export function useVisibleTree({ dump, part, nodes, filter, expansion }: VisibleTreeOptions) {
  const { text = '' } = filter;
  const searches = useMemo(
    () =>
      new Map(
        PARTS.map((each) => [
          each.id,
          each.id === part
            ? treeSearch(nodes, filter)
            : dump && wantedText(text) !== ''
              ? treeSearch(treeOf(dump, each), { text })
              : null,
        ]),
      ),
    [dump, part, nodes, text, filter],
  );
  const request = useMemo(
    () => ({ dump, part, nodes, expansion, text, searches }),
    [dump, part, nodes, expansion, text, searches],
  );

  const [needed] = useState(neededRows);
  const begun = useMemo(() => {
    const work = new Work(request);
    for (let steps = 0; steps < AT_ONCE && !work.done; steps += 1) work.step();
    return { work, shown: work.result(needed.get()) };
  }, [request, needed]);
  const [published, setPublished] = useState<Shown | null>(null);
  const kept = published?.request.dump && published.request.part === part ? published : null;
  const shown = published?.request === request ? published : (begun.shown ?? kept);
  if (shown !== published) setPublished(shown);
  const [counted, setCounted] = useState<Shown | null>(null);
  if (shown?.counted && dump && shown !== counted) setCounted(shown);

  useEffect(() => {
    if (begun.work.done) return undefined;
    return inSlices(begun.work.rest(needed.get, setPublished), () => undefined);
  }, [begun, needed]);

  return {
    /** Null while there is nothing to show yet. */
    visible: shown,
    /** How many keys of each part match, and whether the open part is filtered; undefined until they are counted. */
    counts: useMemo(() => (counted ? countsOf(counted.request) : undefined), [counted]),
    filtered: Boolean(counted?.request.searches.get(part)),
    /** What is shown, or the counts, are those of an earlier filter. */
    searching: shown?.request !== request || !shown.counted,
    /** Takes the number of rows without which the view would move. */
    setNeeded: needed.set,
  };
}
