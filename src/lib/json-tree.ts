import { isExactNumber, isObject, sameScalar } from './json';
import {
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

/** One value of a JSON document and its position. */
export type TreeNode = {
  index: number;
  /** The parent node; -1 at the top. */
  parent: number;
  /** The index after the last descendant. */
  end: number;
  depth: number;
  /** Position among its siblings, from 1, and their number. */
  position: number;
  siblings: number;
  /** Identifies the node, even after a reload. Contains unmasked names, so it is never shown. */
  path: string;
  /** The name or index in the parent, safe to show. */
  name: string;
  /** Number of children; undefined for a scalar. */
  parts: number | undefined;
  value: unknown;
  /** The value in one line, safe to show. */
  text: string;
  masking: Masking;
  /** Whether it is below a name that marks secrets. */
  inSecret: boolean;
  note: SchemaNote | undefined;
  /** Whether it differs from the schema's default; undefined without a default. */
  differs: boolean | undefined;
};

type Schema = Readonly<Record<string, unknown>>;

/** Returns the schema of a child, given its parent's schema. */
function schemaOf(around: Schema | undefined, name: string, top: boolean): Schema | undefined {
  const { properties, patternProperties, additionalProperties, items } = around ?? {};
  const patterns = isObject(patternProperties) ? Object.values(patternProperties) : [];
  const candidates = [
    isObject(properties) && Object.hasOwn(properties, name) ? properties[name] : undefined,
    // The registry's schema also has settings beside `properties` (C 8).
    top && around && Object.hasOwn(around, name) ? around[name] : undefined,
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

const partsOf = (value: unknown): [name: string, part: unknown][] | undefined =>
  typeof value === 'object' && value !== null && !isExactNumber(value)
    ? Object.entries(value)
    : undefined;

/** Returns a JSON object as a masked list of its values, each before its descendants. */
export function jsonTree(root: unknown, rule: MaskRule, schema?: Schema): readonly TreeNode[] {
  const nodes: TreeNode[] = [];

  const add = (
    entries: [name: string, part: unknown][],
    around: { node: TreeNode | undefined; inSecret: boolean; parentName: string; list: boolean },
    schemaAround: Schema | undefined,
  ) => {
    const { node: parent, list } = around;
    entries.forEach(([name, value], at) => {
      const partSchema = schemaOf(schemaAround, name, parent === undefined);
      const note = noteOf(partSchema);
      const inSecret = list ? around.inSecret : secretBelow(rule, name, value, around);
      const parts = partsOf(value);
      const masking = parts === undefined ? maskingOf(value, inSecret) : 'none';
      const node: TreeNode = {
        index: nodes.length,
        parent: parent?.index ?? -1,
        end: 0,
        depth: parent === undefined ? 0 : parent.depth + 1,
        position: at + 1,
        siblings: entries.length,
        path: `${parent?.path ?? ''}/${name}`,
        name: list ? name : maskedName(name),
        parts: parts?.length,
        value,
        text: shownText(value, parts?.length, masking, inSecret),
        masking,
        inSecret,
        note,
        differs: note?.fallback && !sameJson(value, note.fallback.value),
      };
      nodes.push(node);
      if (parts) {
        const inList = Array.isArray(value);
        const parentName = list ? around.parentName : name;
        add(parts, { node, inSecret, parentName, list: inList }, partSchema);
      }
      node.end = nodes.length;
    });
  };

  add(
    partsOf(root) ?? [],
    { node: undefined, inSecret: false, parentName: '', list: Array.isArray(root) },
    schema,
  );
  return nodes;
}

function shownText(
  value: unknown,
  parts: number | undefined,
  masking: Masking,
  inSecret: boolean,
): string {
  if (parts !== undefined) {
    return partsText(value, parts);
  }
  if (masking === 'server') return '';
  return masking === 'client' ? maskedText(value, inSecret) : nodeText(value);
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
  nodes: readonly TreeNode[],
  { text = '', flags = [], differs = false }: TreeFilter,
): ReadonlySet<number> | null {
  const wanted = text.trim().toLowerCase();
  if (wanted === '' && flags.length === 0 && !differs) return null;
  const matching = new Set<number>();
  for (const node of nodes) {
    if (differs && node.differs !== true) continue;
    if (flags.length > 0 && !(isFlag(node) && flags.includes(node.value === true ? 'on' : 'off')))
      continue;
    if (wanted !== '' && !holds(node, wanted)) continue;
    matching.add(node.index);
  }
  return matching;
}

/** Returns how many keys at the top match or contain a match. */
export function countMatchingKeys(
  nodes: readonly TreeNode[],
  matching: ReadonlySet<number>,
): number {
  const isMatch = ({ index }: TreeNode) => matching.has(index);
  return nodes.filter(
    (node) =>
      node.depth === 0 && (isMatch(node) || nodes.slice(node.index, node.end).some(isMatch)),
  ).length;
}

const holds = ({ name, text, parts, note }: TreeNode, wanted: string): boolean =>
  name.toLowerCase().includes(wanted) ||
  (parts === undefined && text.toLowerCase().includes(wanted)) ||
  (note !== undefined && note.description.toLowerCase().includes(wanted));

/** The visible nodes in order, and which of them are open. */
export type VisibleTree = { rows: readonly number[]; open: ReadonlySet<number> };

/**
 * Returns the nodes that are visible through open ones. With a filter: the matching nodes, their ancestors (always
 * open) and their descendants.
 */
export function visibleTree(
  nodes: readonly TreeNode[],
  expanded: ReadonlySet<string> | 'all',
  matching: ReadonlySet<number> | null,
): VisibleTree {
  const leading = new Set<number>();
  for (const index of matching ?? []) {
    let parent = nodes[index]?.parent ?? -1;
    while (parent >= 0 && !leading.has(parent)) {
      leading.add(parent);
      parent = nodes[parent]?.parent ?? -1;
    }
  }
  const rows: number[] = [];
  const open = new Set<number>();
  let insideUntil = 0;
  for (let index = 0; index < nodes.length;) {
    const node = nodes[index];
    if (!node) break;
    const matches = matching === null || matching.has(index);
    if (matches && node.end > insideUntil) insideUntil = node.end;
    if (!leading.has(index) && index >= insideUntil) {
      index = node.end;
      continue;
    }
    rows.push(index);
    const isOpen =
      Boolean(node.parts) && (leading.has(index) || expanded === 'all' || expanded.has(node.path));
    if (isOpen) open.add(index);
    index = isOpen ? index + 1 : node.end;
  }
  return { rows, open };
}
