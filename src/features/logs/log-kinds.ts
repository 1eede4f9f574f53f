import type { KindGroup } from './log-groups';
import { ADMIN_KINDS } from './log-sentences-admin';
import { REGISTRY_KINDS } from './log-sentences-registry';

const KINDS: ReadonlyMap<string, readonly [KindGroup, string]> = new Map(
  Object.entries({ ...REGISTRY_KINDS, ...ADMIN_KINDS }),
);

/** Returns all kinds that have a sentence (C 5.7). */
export const knownKinds = (): readonly string[] => [...KINDS.keys()];

/** Returns the group of a kind; kinds of a newer registry are "other". */
export const groupOf = (kind = ''): KindGroup => KINDS.get(kind)?.[0] ?? 'other';

/** Returns the sentence of a kind as written in the table. */
export const templateOf = (kind = ''): string | undefined => KINDS.get(kind)?.[1];

/** Formats an unknown kind: `org_archive_policy_applied` → `Org archive policy applied`. */
export function humanKind(kind = ''): string {
  const words = kind.replaceAll(/[_\s]+/g, ' ').trim();
  return words === '' ? 'Entry without a kind' : words.charAt(0).toUpperCase() + words.slice(1);
}

/** Returns whether a kind records that something failed. */
export const isFailure = (kind = ''): boolean => /_fail(?:ed|ure)$/.test(kind);
