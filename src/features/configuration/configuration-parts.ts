import type { ConfigDump } from '@/api/queries/configuration';
import { registryNow } from '@/lib/clock';
import { dayOf } from '@/lib/days';
import { jsonTree, type TreeNode } from '@/lib/json-tree';
import { maskAll, type MaskRule } from '@/lib/secrets';
import { writeJson } from '@/lib/json';

/** One of the four parts of a dump (C 8). */
export type DumpPart = 'config' | 'warning' | 'env' | 'schema';

/** The parts, in the order of their tabs. */
export const PARTS: readonly { id: DumpPart; label: string; rule: MaskRule; note?: string }[] = [
  { id: 'config', label: 'Configuration', rule: 'settings' },
  {
    id: 'warning',
    label: 'Not in the schema',
    rule: 'settings',
    note: 'Keys that the schema does not describe. They are not necessarily wrong: secrets, LDAP settings and custom sign-in providers appear here.',
  },
  {
    id: 'env',
    label: 'Environment',
    rule: 'everything',
    note: 'Environment of the registry process. The registry does not mask it, so the console masks every value.',
  },
  { id: 'schema', label: 'Schema', rule: 'schema' },
];

/** Returns the part of a tab in the URL. */
export const partOf = (tab: string | undefined) =>
  PARTS.find(({ id }) => id === tab) ?? {
    id: 'config' as const,
    label: 'Configuration',
    rule: 'settings' as const,
  };

/** Masking a dump of megabytes takes most of a second, so returning to a tab must not repeat it. */
const trees = new WeakMap<ConfigDump, Map<DumpPart, readonly TreeNode[]>>();

/** Returns one part of a dump as a masked tree. */
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
