import type { ConfigDump } from '@/api/queries/configuration';
import { registryNow } from '@/lib/clock';
import { dayOf } from '@/lib/days';
import { jsonTree, nodeText, type TreeNode } from '@/lib/json-tree';
import { maskAll, type MaskRule } from '@/lib/secrets';
import { writeJson } from '@/lib/json';
import { endEllipsis } from '@/lib/text';

/** One of the four parts of a dump (C 8). */
export type DumpPart = 'config' | 'warning' | 'env' | 'schema';

type Part = {
  id: DumpPart;
  label: string;
  rule: MaskRule;
  /** What a search finds something in: only the configuration has descriptions, and the environment no visible values. */
  searched: string;
  note?: string;
};

const CONFIG: Part = {
  id: 'config',
  label: 'Configuration',
  rule: 'settings',
  searched: 'names, values and descriptions',
};

/** The parts, in the order of their tabs. */
export const PARTS: readonly Part[] = [
  CONFIG,
  {
    id: 'warning',
    label: 'Not in the schema',
    rule: 'settings',
    searched: 'names and values',
    note: 'Keys that the schema does not describe. They are not necessarily wrong: secrets, LDAP settings and custom sign-in providers appear here.',
  },
  {
    id: 'env',
    label: 'Environment',
    rule: 'everything',
    searched: 'names',
    note: 'Environment of the registry process. The registry does not mask it, so the console masks every value that is not empty.',
  },
  { id: 'schema', label: 'Schema', rule: 'schema', searched: 'names and values' },
];

/** Returns the part of a tab in the URL. */
export const partOf = (tab: string | undefined): Part =>
  PARTS.find(({ id }) => id === tab) ?? CONFIG;

/** Returning to a tab must find the same nodes, which keep what they have computed. */
const trees = new WeakMap<ConfigDump, Map<DumpPart, readonly TreeNode[]>>();

/** Returns one part of a dump as a masked tree: its values at the top. */
export function treeOf(
  dump: ConfigDump,
  { id, rule }: { id: DumpPart; rule: MaskRule },
): readonly TreeNode[] {
  const known = trees.get(dump) ?? new Map<DumpPart, readonly TreeNode[]>();
  trees.set(dump, known);
  const tree = known.get(id) ?? jsonTree(dump[id], rule, id === 'config' ? dump.schema : undefined);
  known.set(id, tree);
  return tree;
}

/** Formats what a schema says about a value; what it allows for a secret, or sets it to, may be one. */
export function schemaText(value: unknown, rule: MaskRule, node: TreeNode): string {
  const safe = maskAll(value, rule, node);
  return endEllipsis(typeof safe === 'object' ? writeJson(safe) : nodeText(safe), 200);
}

/** Returns the whole dump as masked JSON. */
export function maskedDump(dump: ConfigDump): string {
  return toText(Object.fromEntries(PARTS.map(({ id, rule }) => [id, maskAll(dump[id], rule)])));
}

/** Returns the whole dump as JSON, with every secret readable that the registry did not mask. */
export function readableDump({ config, warning, env, schema }: ConfigDump): string {
  return toText({ config, warning, env, schema });
}

const toText = (dump: object) => `${writeJson(dump, 2)}\n`;

/** Returns the file's name. */
export const dumpFileName = (suffix = ''): string =>
  `quay-configuration-${dayOf(registryNow())}${suffix}.json`;
