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
import { noteOf, type Schema, schemaOf, type SchemaNote } from './schema-note';
import { formatCount } from './text';

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

/** What all nodes in one object or list have in common. */
type Place = {
  document: Document;
  above: TreeNode | undefined;
  depth: number;
  siblings: number;
};

/** An object or a list, which can be indexed by key as well. */
export type Container = Readonly<Record<string, unknown>>;

/** Whether a value has children. */
export const isContainer = (value: unknown): value is Container =>
  typeof value === 'object' && value !== null && !isExactNumber(value);

/** Whether a text contains another one, which is in lower case. */
export const includes = (text: string, wanted: string) => text.toLowerCase().includes(wanted);

/** What a mask consists of. */
export const MASK_SIGN = MASK.charAt(0);

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

  constructor(place: Place, key: string, value: unknown, position: number) {
    this.#document = place.document;
    this.#key = key;
    this.above = place.above;
    this.value = value;
    this.depth = place.depth;
    this.position = position;
    this.siblings = place.siblings;
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
    if (this.#note === undefined) this.#note = noteOf(this.schema) ?? null;
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

  #showsText(wanted: string): boolean {
    if (isContainer(this.value)) return false;
    // Apart from its own signs, masking adds nothing to a text.
    const possible = wanted.includes(MASK_SIGN) || includes(nodeText(this.value), wanted);
    return possible && includes(this.text, wanted);
  }

  get #isItem(): boolean {
    return Array.isArray(this.above?.value);
  }

  /** The part of the schema that describes it. */
  get schema(): Schema | undefined {
    if (this.#schema === undefined) {
      const around = this.above ? this.above.schema : this.#document.schema;
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
  const names = Object.keys(container);
  const place = { document, above, depth: above ? above.depth + 1 : 0, siblings: names.length };
  return names.map((name, at) => new TreeNode(place, name, container[name], at + 1));
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
