import { isExactNumber, isObject, sameScalar } from './json';
import {
  MASK,
  maskedName,
  maskedText,
  type Masking,
  maskingOf,
  type MaskRule,
  secretBelow,
} from './secrets';
import { formatCount } from './text';

/** What a schema says about one value. */
type SchemaNote = {
  description: string;
  /** As in `string (uri)` or `array or null`. */
  type: string;
  /** The only values allowed; undefined without such a restriction. */
  allowed: readonly unknown[] | undefined;
  /** The default. Set only where the schema has one; wrapped, since it may be anything. */
  fallback?: { value: unknown };
};

type Schema = Readonly<Record<string, unknown>>;

/** Returns the schema of a child, given its parent's schema. */
function schemaOf(around: Schema, name: string, top: boolean): Schema | undefined {
  const { properties, patternProperties, additionalProperties, items } = around;
  const patterns = isObject(patternProperties) ? Object.values(patternProperties) : [];
  const candidates = [
    isObject(properties) && Object.hasOwn(properties, name) ? properties[name] : undefined,
    // The registry's schema also has settings beside `properties` (C 8).
    top && Object.hasOwn(around, name) ? around[name] : undefined,
    Array.isArray(items) ? items[Number(name)] : items,
    // Patterns are not tested: an untrusted pattern could keep the browser busy for ever.
    patterns.length === 1 ? patterns[0] : undefined,
    additionalProperties,
  ];
  return candidates.find(isObject);
}

/**
 * The registry's schema has the defaults of nearly all switches only in their descriptions: "Defaults to True". A
 * default that depends on something is none.
 */
const STATED_DEFAULT = /\bdefaults? to [`"']?(true|false)\b(?![`"']?,? (?:if|when|unless)\b)/i;

function defaultOf(schema: Schema, description: string, types: readonly unknown[]) {
  if (Object.hasOwn(schema, 'default')) return { value: schema['default'] };
  const stated = types.includes('boolean') && STATED_DEFAULT.exec(description.slice(0, 2000))?.[1];
  return stated ? { value: stated.toLowerCase() === 'true' } : undefined;
}

function noteOf(schema: Schema | undefined): SchemaNote | undefined {
  if (!schema) return undefined;
  const { type, format, enum: allowed } = schema;
  const description = typeof schema['description'] === 'string' ? schema['description'] : '';
  const types = (Array.isArray(type) ? type : [type]).filter((name) => typeof name === 'string');
  const fallback = defaultOf(schema, description, types);
  return {
    description,
    type: types.join(' or ') + (typeof format === 'string' ? ` (${format})` : ''),
    allowed: Array.isArray(allowed) ? allowed : undefined,
    ...(fallback && { fallback }),
  };
}

/** Whether two JSON values are equal, whatever their key order. */
export function sameJson(a: unknown, b: unknown): boolean {
  if (sameScalar(a, b)) return true;
  if (isExactNumber(a) || isExactNumber(b)) return false;
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((item, index) => sameJson(item, b[index]));
  }
  if (!isObject(a) || !isObject(b)) return false;
  const names = Object.keys(a);
  return (
    names.length === Object.keys(b).length &&
    names.every((name) => Object.hasOwn(b, name) && sameJson(a[name], b[name]))
  );
}

/** What all nodes of a tree have in common. */
type Document = { rule: MaskRule; schema: Schema | undefined };

/** Whether a value has children; lists, too, can be indexed by key. */
const isContainer = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !isExactNumber(value);

const includes = (text: string, wanted: string) => text.toLowerCase().includes(wanted);

/** What a mask consists of. */
const MASK_SIGN = MASK.charAt(0);

/**
 * One value of a JSON document and its place. A document of megabytes has hundreds of thousands of values, of which few
 * are shown: children exist once they are asked for, and so does what is shown of a value.
 */
export class TreeNode {
  /** The object or list that it is in; undefined at the top. */
  readonly above: TreeNode | undefined;
  readonly value: unknown;
  readonly depth: number;
  /** Position among its siblings, from 1, and their number. */
  readonly position: number;
  readonly siblings: number;
  readonly #document: Document;
  /** The name as it is, which may contain a secret; the index in a list. */
  readonly #key: string;
  #children: readonly TreeNode[] | undefined;
  #path: string | undefined;
  #inSecret: boolean | undefined;
  #masking: Masking | undefined;
  #text: string | undefined;
  #schema: Schema | null | undefined;
  #note: SchemaNote | null | undefined;

  constructor(
    document: Document,
    above: TreeNode | undefined,
    [key, value]: readonly [key: string, value: unknown],
    { position, siblings }: { position: number; siblings: number },
  ) {
    this.#document = document;
    this.#key = key;
    this.above = above;
    this.value = value;
    this.depth = above ? above.depth + 1 : 0;
    this.position = position;
    this.siblings = siblings;
  }

  get children(): readonly TreeNode[] {
    this.#children ??= nodesIn(this.value, this.#document, this);
    return this.#children;
  }

  /** Number of children; undefined for a scalar. */
  get parts(): number | undefined {
    if (Array.isArray(this.value)) return this.value.length;
    return isContainer(this.value) ? Object.keys(this.value).length : undefined;
  }

  /** Identifies the node, even after a reload. Contains unmasked names, so it is never shown. */
  get path(): string {
    this.#path ??= `${this.above?.path ?? ''}/${this.#key}`;
    return this.#path;
  }

  /** The name or index in the parent, safe to show. */
  get name(): string {
    return this.#isItem ? this.#key : maskedName(this.#key);
  }

  /** The value in one line, safe to show. */
  get text(): string {
    this.#text ??= this.#shownText();
    return this.#text;
  }

  get masking(): Masking {
    this.#masking ??= isContainer(this.value) ? 'none' : maskingOf(this.value, this.inSecret);
    return this.#masking;
  }

  /** Whether it is below a name that marks secrets. */
  get inSecret(): boolean {
    this.#inSecret ??= this.#isItem ? this.above?.inSecret === true : this.#isSecret();
    return this.#inSecret;
  }

  /** What the schema says about it. */
  get note(): SchemaNote | undefined {
    if (this.#note === undefined) this.#note = noteOf(this.#ownSchema) ?? null;
    return this.#note ?? undefined;
  }

  /** Whether it differs from the schema's default; undefined without a default. */
  get differs(): boolean | undefined {
    const { note } = this;
    return note?.fallback && !sameJson(this.value, note.fallback.value);
  }

  /** Whether a text stands in its name, its displayed value or its description; masked content is never searched. */
  holds(wanted: string): boolean {
    return (
      (includes(this.#key, wanted) && includes(this.name, wanted)) ||
      this.#showsText(wanted) ||
      (this.note !== undefined && includes(this.note.description, wanted))
    );
  }

  /** Whether a text may stand in something below; false saves looking at each of its children. */
  mayHoldBelow(wanted: string): boolean {
    if (!isContainer(this.value)) return false;
    // A mask stands in no value.
    if (wanted.includes(MASK_SIGN)) return true;
    return containsText(this.value, wanted) || containsText(this.#ownSchema, wanted);
  }

  #showsText(wanted: string): boolean {
    if (isContainer(this.value)) return false;
    // Apart from its own signs, masking adds nothing to a text.
    const possible = wanted.includes(MASK_SIGN) || includes(nodeText(this.value), wanted);
    return possible && includes(this.text, wanted);
  }

  get #isItem(): boolean {
    return Array.isArray(this.above?.value);
  }

  get #ownSchema(): Schema | undefined {
    if (this.#schema === undefined) {
      const around = this.above ? this.above.#ownSchema : this.#document.schema;
      this.#schema = (around && schemaOf(around, this.#key, !this.above)) ?? null;
    }
    return this.#schema ?? undefined;
  }

  #isSecret(): boolean {
    return secretBelow(this.#document.rule, this.#key, this.value, {
      inSecret: this.above?.inSecret === true,
      parentName: this.above ? this.above.#nearestName : '',
    });
  }

  /** Its name, or that of the list it is in. */
  get #nearestName(): string {
    return this.#isItem && this.above ? this.above.#nearestName : this.#key;
  }

  #shownText(): string {
    const { parts } = this;
    if (parts !== undefined) return partsText(this.value, parts);
    if (this.masking === 'server') return '';
    return this.masking === 'client' ? maskedText(this.value, this.inSecret) : nodeText(this.value);
  }
}

function nodesIn(
  container: unknown,
  document: Document,
  above: TreeNode | undefined,
): readonly TreeNode[] {
  if (!isContainer(container)) return [];
  const entries = Object.entries(container);
  return entries.map(
    (entry, at) =>
      new TreeNode(document, above, entry, { position: at + 1, siblings: entries.length }),
  );
}

/** Whether a text stands in a name or a value, however deep, masked or not. */
function containsText(value: unknown, wanted: string): boolean {
  if (value === undefined) return false;
  if (!isContainer(value)) return includes(nodeText(value), wanted);
  // A number may be the index of an item.
  if (Array.isArray(value))
    return /^\d+$/.test(wanted) || value.some((item) => containsText(item, wanted));
  return Object.keys(value).some(
    (name) => includes(name, wanted) || containsText(value[name], wanted),
  );
}

/** Returns the values at the top of a JSON object as masked nodes, which lead to those below. */
export const jsonTree = (root: unknown, rule: MaskRule, schema?: Schema): readonly TreeNode[] =>
  nodesIn(root, { rule, schema }, undefined);

/** Returns the nodes that a filter can be about: those at the top, and those below that the schema describes. */
export function* describedNodes(top: readonly TreeNode[]): Generator<TreeNode, void, undefined> {
  for (const node of top) {
    yield node;
    if (node.note !== undefined) yield* describedBelow(node);
  }
}

function* describedBelow({ children }: TreeNode): Generator<TreeNode, void, undefined> {
  for (const child of children) {
    if (child.note === undefined) continue;
    yield child;
    yield* describedBelow(child);
  }
}

/** Describes an object or a list in one line, as in `4 keys` or `1 item`; without content it is its own text. */
export function partsText(value: unknown, parts: number): string {
  const list = Array.isArray(value);
  if (parts === 0) return list ? '[]' : '{}';
  return formatCount(parts, list ? 'item' : 'key');
}

/** Formats a scalar as text. */
export function nodeText(value: unknown): string {
  return typeof value === 'string' ? value || '""' : String(value);
}

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

/** Returns the nodes that match a filter; null when all do. */
export function matchingNodes(
  top: readonly TreeNode[],
  { text = '', flags = [], differs = false }: TreeFilter,
): ReadonlySet<TreeNode> | null {
  const wanted = text.trim().toLowerCase();
  const matching = new Set<TreeNode>();
  if (flags.length > 0 || differs) {
    for (const node of describedNodes(top)) {
      if (differs && node.differs !== true) continue;
      if (flags.length > 0 && !(isFlag(node) && flags.includes(node.value === true ? 'on' : 'off')))
        continue;
      if (wanted === '' || node.holds(wanted)) matching.add(node);
    }
    return matching;
  }
  if (wanted === '') return null;
  const search = (nodes: readonly TreeNode[]) => {
    for (const node of nodes) {
      if (node.holds(wanted)) matching.add(node);
      if (node.mayHoldBelow(wanted)) search(node.children);
    }
  };
  search(top);
  return matching;
}

/** Returns how many keys at the top match or contain a match. */
export function countMatchingKeys(matching: ReadonlySet<TreeNode>): number {
  const keys = new Set<TreeNode>();
  for (const node of matching) {
    let top = node;
    while (top.above) top = top.above;
    keys.add(top);
  }
  return keys.size;
}

/** What the user has expanded: everything or nothing, except these paths. */
export type Expansion = { all: boolean; except: ReadonlySet<string> };

/** The visible nodes in order, and which of them are open. */
export type VisibleTree = { rows: readonly TreeNode[]; open: ReadonlySet<TreeNode> };

/**
 * Returns the nodes that are visible through open ones. With a filter: the matching nodes, their ancestors (always
 * open) and their descendants.
 */
export function visibleTree(
  top: readonly TreeNode[],
  { all, except }: Expansion,
  matching: ReadonlySet<TreeNode> | null,
): VisibleTree {
  const leading = new Set<TreeNode>();
  for (const node of matching ?? []) {
    for (let { above } = node; above && !leading.has(above); { above } = above) leading.add(above);
  }
  const rows: TreeNode[] = [];
  const open = new Set<TreeNode>();
  const show = (nodes: readonly TreeNode[], inMatch: boolean) => {
    for (const node of nodes) {
      const matches = inMatch || matching?.has(node) !== false;
      if (!matches && !leading.has(node)) continue;
      rows.push(node);
      if (!node.parts || !(leading.has(node) || all !== except.has(node.path))) continue;
      open.add(node);
      show(node.children, matches);
    }
  };
  show(top, false);
  return { rows, open };
}
