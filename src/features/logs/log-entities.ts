import type { LogEntry } from '@/api/queries/logs';
import { isUuid } from '@/lib/uuid';

import { isDeletedName, metadataOf } from '@/api/log-entry';
import { metadataText } from '@/lib/metadata-text';

/** Something with its own page. */
export type LogEntity = {
  kind: 'user' | 'organization' | 'service-key' | 'build';
  /** Its name, kid or UUID. */
  name: string;
};

/** Metadata keys that name an account (C 5.7); the name tells whether it is a robot. */
const ACCOUNTS: ReadonlySet<string> = new Set([
  'activating_username',
  'assigned_user',
  'assigning_user',
  'delegate_user',
  'inviter',
  'manual_user',
  'member',
  'performer',
  'superuser',
  'user',
  'username',
]);
const KEYS: ReadonlySet<string> = new Set(['kid', 'signer_kid']);
const BUILDS: ReadonlySet<string> = new Set(['build_id', 'build_uuid']);

/** Kinds after which the object that they name is gone: a link would lead nowhere. */
const GONE: Readonly<Record<string, string>> = {
  user_delete: 'username',
  org_delete: 'namespace',
  service_key_delete: 'kid',
};

/** Returns a user; null for a robot, which is named `owner+name` after its owner and has no page. */
const user = (name: string): LogEntity | null =>
  name.includes('+') || name.includes('@') ? null : { kind: 'user', name };

/** Returns the account or organization of a name, as far as the entry tells which it is. */
function namespaceEntity(entry: LogEntry, name: string): LogEntity | null {
  if (entry.namespace?.name === name) {
    return { kind: entry.namespace.kind === 'org' ? 'organization' : 'user', name };
  }
  const isOrganization =
    entry.kind?.startsWith('org_') === true || metadataOf(entry)['was_user'] === false;
  return isOrganization ? { kind: 'organization', name } : null;
}

/** Returns the owner of the log that an entry is in, as a link target; null for an account that is gone. */
export function ownerOf(entry: LogEntry): LogEntity | null {
  const { namespace } = entry;
  if (namespace?.name === undefined || isDeletedName(namespace.name)) return null;
  return { kind: namespace.kind === 'org' ? 'organization' : 'user', name: namespace.name };
}

/** Returns the performer as a link target; null for robots, workers and anonymous callers. */
export const actorOf = ({ performer }: LogEntry): LogEntity | null =>
  performer?.name !== undefined && !performer.is_robot && !isDeletedName(performer.name)
    ? user(performer.name)
    : null;

/** Returns what a metadata value names, if it has a page. */
export function entityAt(entry: LogEntry, key: string): LogEntity | null {
  const value = metadataOf(entry)[key];
  const name = typeof value === 'string' ? metadataText(value) : '';
  if (name === '' || GONE[entry.kind ?? ''] === key) return null;
  if (KEYS.has(key)) return { kind: 'service-key', name };
  if (BUILDS.has(key)) return isUuid(name) ? { kind: 'build', name } : null;
  if (isDeletedName(name)) return null;
  if (key === 'namespace') return namespaceEntity(entry, name);
  // The organization now has the new name; nobody has the former one.
  if (entry.kind === 'org_change_name' && key === 'new_name') return { kind: 'organization', name };
  return ACCOUNTS.has(key) && metadataOf(entry)['is_robot'] !== true ? user(name) : null;
}
