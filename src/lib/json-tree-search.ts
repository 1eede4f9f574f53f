import {
  type Container,
  includes,
  isContainer,
  MASK_SIGN,
  nodeText,
  type TreeNode,
} from './json-tree';
import { type Schema, schemaOf } from './schema-note';
import type { Steps } from './steps';

/** The filters of the tree; undefined ones have no effect. */
export type TreeFilter = {
  /** Searches names, displayed values and descriptions; never masked content. */
  text?: string | undefined;
  /** Only feature flags, in these states. */
  flags?: readonly ('on' | 'off')[];
  /** Only values other than the schema's default. */
  differs?: boolean;
};

/** Whether a node is a `FEATURE_…` switch. */
export const isFlag = ({ depth, name, value }: TreeNode): boolean =>
  depth === 0 && name.startsWith('FEATURE_') && typeof value === 'boolean';

/** A text as the search compares it; empty if there is nothing to search for. */
export const wantedText = (text = ''): string => text.trim().toLowerCase();

/** So many values take about a tenth of a millisecond. */
const STEP = 500;

/** An object or a list that is searched; it becomes a node once something in it may match. */
type Spot = {
  /** What it is in, which looks at it now; undefined at the top. */
  above: Spot | undefined;
  node: TreeNode | undefined;
  schema: Schema | undefined;
  /** Undefined for a list: its names are indexes. */
  names: readonly string[] | undefined;
  values: readonly unknown[];
  next: number;
};

function spotIn(
  inside: Container,
  schema: Schema | undefined,
  above: Spot | undefined,
  node?: TreeNode,
): Spot {
  const isList = Array.isArray(inside);
  const names = isList ? undefined : Object.keys(inside);
  const values: readonly unknown[] = isList ? inside : Object.values(inside);
  return { above, node, schema, names, values, next: 0 };
}

function nodeOf(spot: Spot): TreeNode | undefined {
  spot.node ??= spot.above && nodeOf(spot.above)?.children[spot.above.next - 1];
  return spot.node;
}

/**
 * A search through a tree, one key at the top after another. Values become nodes only where one may match, and what was
 * found in a key never changes, so the first keys can be shown while the others are searched.
 */
export class TreeSearch {
  /** The nodes that match, in the keys searched so far. */
  readonly matching = new Set<TreeNode>();
  /** The nodes with a match somewhere below. */
  readonly leading = new Set<TreeNode>();
  /** How many keys at the top match or contain a match. */
  keys = 0;
  readonly #top: readonly TreeNode[];
  readonly #filter: Required<TreeFilter> & { text: string };
  /** Only what the schema describes can be a flag or differ from a default. */
  readonly #described: boolean;
  readonly #work: Steps<void>;
  #searched = 0;

  constructor(top: readonly TreeNode[], { text, flags = [], differs = false }: TreeFilter) {
    this.#top = top;
    this.#filter = { text: wantedText(text), flags, differs };
    this.#described = flags.length > 0 || differs;
    this.#work = this.#steps();
  }

  /** Searches up to a node at the top, unless that is done. Who else searches takes part in the same work. */
  *through({ position }: TreeNode): Steps<void> {
    while (this.#searched < position) {
      this.#work.next();
      yield;
    }
  }

  /** Searches everything that is not searched yet. */
  *all(): Steps<void> {
    const last = this.#top.at(-1);
    if (last) yield* this.through(last);
  }

  *#steps(): Steps<void> {
    let looked = 0;
    const isStep = () => (looked += 1) % STEP === 0;
    for (const key of this.#top) {
      if (isStep()) yield;
      const before = this.matching.size;
      if (this.#matches(key)) this.#add(key);
      let spot: Spot | undefined =
        isContainer(key.value) && this.#goesInto(key.schema)
          ? spotIn(key.value, key.schema, undefined, key)
          : undefined;
      while (spot) {
        if (isStep()) yield;
        spot = this.#look(spot);
      }
      if (this.matching.size > before) this.keys += 1;
      this.#searched += 1;
    }
  }

  /** Looks at the next value of a spot, and returns where the search goes on. */
  #look(spot: Spot): Spot | undefined {
    const at = spot.next;
    if (at === spot.values.length) return spot.above;
    spot.next += 1;
    const name = spot.names?.[at] ?? String(at);
    const value = spot.values[at];
    const schema = spot.schema && schemaOf(spot.schema, name, false);
    if (this.#mayMatch(name, value, schema)) {
      const node = nodeOf(spot)?.children[at];
      if (node && this.#matches(node)) this.#add(node);
    }
    return isContainer(value) && this.#goesInto(schema) ? spotIn(value, schema, spot) : spot;
  }

  #goesInto(schema: Schema | undefined): boolean {
    return !this.#described || schema !== undefined;
  }

  /** Whether a value is worth a node. Masking adds nothing to a text, apart from its own signs. */
  #mayMatch(name: string, value: unknown, schema: Schema | undefined): boolean {
    if (this.#described) return schema !== undefined;
    const { text } = this.#filter;
    const description = schema?.['description'];
    return (
      includes(name, text) ||
      (!isContainer(value) && (text.includes(MASK_SIGN) || includes(nodeText(value), text))) ||
      (typeof description === 'string' && includes(description, text))
    );
  }

  #matches(node: TreeNode): boolean {
    const { text, flags, differs } = this.#filter;
    if (differs && node.differs !== true) return false;
    if (flags.length > 0 && !(isFlag(node) && flags.includes(node.value === true ? 'on' : 'off')))
      return false;
    return text === '' || node.holds(text);
  }

  #add(node: TreeNode): void {
    this.matching.add(node);
    for (let { above } = node; above && !this.leading.has(above); { above } = above)
      this.leading.add(above);
  }
}

/** Returns the search for what a filter keeps; null if that is everything. */
export function treeSearch(top: readonly TreeNode[], filter: TreeFilter): TreeSearch | null {
  const { text, flags = [], differs = false } = filter;
  const all = wantedText(text) === '' && flags.length === 0 && !differs;
  return all ? null : new TreeSearch(top, filter);
}

/** What the user has expanded: everything or nothing, except these paths. */
export type Expansion = { all: boolean; except: ReadonlySet<string> };

/** The visible nodes in order, and which of them are open. */
export type VisibleTree = { rows: readonly TreeNode[]; open: ReadonlySet<TreeNode> };

/** The same while it is being found: what is there stays, and more follows. */
export type GrowingTree = { rows: TreeNode[]; open: Set<TreeNode> };

/**
 * Finds the nodes that are visible through open ones. With a search: the matching nodes, their ancestors (always open)
 * and their descendants. Adds them to `visible` in order, so its rows can be shown before all are there.
 */
export function* visibleSteps(
  visible: GrowingTree,
  top: readonly TreeNode[],
  { all, except }: Expansion,
  search: TreeSearch | null,
): Steps<VisibleTree> {
  const { rows, open } = visible;
  const levels = [{ nodes: top, next: 0, inMatch: search === null }];
  let looked = 0;
  for (let level = levels.at(-1); level; level = levels.at(-1)) {
    const node = level.nodes[level.next];
    level.next += 1;
    if (!node) {
      levels.pop();
      continue;
    }
    if (search && !node.above) yield* search.through(node);
    looked += 1;
    if (looked % STEP === 0) yield;
    const matches = level.inMatch || search?.matching.has(node) === true;
    const leads = search?.leading.has(node) === true;
    if (!matches && !leads) continue;
    rows.push(node);
    const expanded = leads || all !== (except.size > 0 && except.has(node.path));
    if (!expanded || !node.parts) continue;
    open.add(node);
    levels.push({ nodes: node.children, next: 0, inMatch: matches });
  }
  return visible;
}
