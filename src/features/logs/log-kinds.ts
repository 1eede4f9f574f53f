import { ADMIN_KINDS } from './log-sentences-admin';
import { REGISTRY_KINDS } from './log-sentences-registry';

/** What kinds of entries are counted and filtered together. */
export type KindGroup =
  | 'pull'
  | 'push'
  | 'tag'
  | 'signin'
  | 'repository'
  | 'automation'
  | 'admin'
  | 'other';

/** For each kind: where it belongs, and how it is said. */
export type KindTable = Record<string, readonly [KindGroup, string]>;

/** Groups of kinds in the order of charts and menus, with the number of their colour. */
export const KIND_GROUPS: readonly { id: KindGroup; label: string; series: number }[] = [
  { id: 'pull', label: 'Pulls', series: 1 },
  { id: 'push', label: 'Pushes', series: 2 },
  { id: 'tag', label: 'Tags and labels', series: 3 },
  { id: 'signin', label: 'Sign-ins', series: 4 },
  { id: 'repository', label: 'Repositories', series: 6 },
  { id: 'automation', label: 'Builds and mirrors', series: 7 },
  { id: 'admin', label: 'Administration', series: 5 },
  { id: 'other', label: 'Other kinds', series: 8 },
];

const KINDS: ReadonlyMap<string, readonly [KindGroup, string]> = new Map(
  Object.entries({ ...REGISTRY_KINDS, ...ADMIN_KINDS }),
);

/** All kinds that have a sentence (C 5.7). */
export const knownKinds = (): readonly string[] => [...KINDS.keys()];

/** The group of a kind; kinds of a newer registry are "other". */
export const groupOf = (kind: string): KindGroup => KINDS.get(kind)?.[0] ?? 'other';

/** The sentence of a kind as it is written in the table. */
export const templateOf = (kind: string): string | undefined => KINDS.get(kind)?.[1];

/** `org_archive_policy_applied` → `Org archive policy applied`. */
export function humanKind(kind: string): string {
  const words = kind.replaceAll(/[_\s]+/g, ' ').trim();
  return words === '' ? 'Entry without a kind' : words.charAt(0).toUpperCase() + words.slice(1);
}
