import {
  ACCOUNT_KEYS,
  hasNoPlace,
  isDeletedName,
  metadataOf,
  namespaceOf,
  ROBOT_KEYS,
} from '@/api/log-entry';
import type { LogEntry } from '@/api/queries/logs';
import { metadataText } from '@/lib/metadata-text';
import type { Subject } from '@/lib/subject';
import { isUuid } from '@/lib/uuid';

/** Something with its own page. */
export type LogEntity = {
  kind: 'user' | 'organization' | 'service-key' | 'build';
  /** Its name, kid or UUID. */
  name: string;
};

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
  return ACCOUNT_KEYS.has(key) && metadataOf(entry)['is_robot'] !== true ? user(name) : null;
}

/** Returns what a metadata value names, if it can have an activity; also what is gone. */
export function subjectAt(entry: LogEntry, key: string): Subject | null {
  const value = metadataOf(entry)[key];
  const name = typeof value === 'string' ? value : '';
  if (name === '') return null;
  if (KEYS.has(key)) return { kind: 'key', name };
  if (key === 'ip') return { kind: 'ip', name };
  if (name.includes('+')) {
    return ACCOUNT_KEYS.has(key) || ROBOT_KEYS.has(key) ? { kind: 'robot', name } : null;
  }
  if (ROBOT_KEYS.has(key)) {
    // In the log of its owner, a robot has its short name.
    const owner = ownerOf(entry);
    return owner && { kind: 'robot', name: `${owner.name}+${name}` };
  }
  if (GONE[entry.kind ?? ''] === key) {
    return { kind: key === 'namespace' ? 'organization' : 'user', name };
  }
  const entity = entityAt(entry, key);
  return entity?.kind === 'user' || entity?.kind === 'organization'
    ? { kind: entity.kind, name: entity.name }
    : null;
}

/** Returns the performer as a subject; a deleted one goes by its UUID (C 5.2). */
export function performerSubject({ performer }: LogEntry): Subject | null {
  const name = performer?.name ?? '';
  if (name === '') return null;
  return { kind: name.includes('+') ? 'robot' : 'user', name };
}

/** Returns the account in whose log an entry is, as a subject; null for entries that are in nobody's. */
export function namespaceSubject(entry: LogEntry): Subject | null {
  const { namespace } = entry;
  const name = namespaceOf(entry);
  if (namespace === undefined || name === undefined || hasNoPlace(entry)) return null;
  return { kind: namespace.kind === 'org' ? 'organization' : 'user', name };
}
