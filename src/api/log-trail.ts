import type { Subject } from '@/lib/subject';

import {
  ACCOUNT_KEYS,
  hasNoPlace,
  ipOf,
  isDeletedName,
  metadataOf,
  performerOf,
  ROBOT_KEYS,
} from './log-entry';
import type { LogEntry } from './queries/logs';

/** How an entry relates to a subject: performed by it, or by another on it. */
export type Relation = 'by' | 'on';

/** Kinds that only superusers cause, although the entry does not say so (C 1.8, C 1.4). */
const BY_SUPERUSERS: ReadonlySet<string> = new Set([
  'service_key_create',
  'service_key_approve',
  'service_key_modify',
  'service_key_extend',
  'service_key_delete',
]);

/** Returns whether an entry tells of something that a superuser did as such (C 5.2). */
export function isBySuperuser(entry: LogEntry): boolean {
  const { superuser, username } = metadataOf(entry);
  const performer = performerOf(entry);
  if (typeof superuser === 'string' && superuser !== '') return true;
  if (performer === undefined) return false;
  return (
    BY_SUPERUSERS.has(entry.kind ?? '') || (entry.kind === 'user_delete' && performer !== username)
  );
}

/** In these kinds `username` is the performer (C 5.7), also once the account is gone. */
const NAMES_PERFORMER =
  /^(?:pull_repo|push_repo|delete_tag|create_tag|move_tag|revert_tag|permanently_delete_tag|change_tag_)/;

/**
 * In these kinds an account signed in. That of a user is in its own log, without a performer (C 5.2); that of a robot
 * names the robot, whoever the performer is (C 5.7).
 */
const SIGN_INS: ReadonlySet<string> = new Set(['login_success', 'federated_robot_token_exchange']);

/** Keys in which an account appears as the one who acted. */
const ACTING_KEYS = ['superuser', 'performer'] as const;

/**
 * Follows a subject through the log, from the newest entry to the oldest. The log shows an account under its present
 * name, but metadata keeps the name of its time, and a deleted account has only a UUID (C 5.2). So each rename adds the
 * former name for the entries before it, and each entry with both a UUID and a name says whose UUID it is.
 */
export class SubjectTrail {
  readonly #subject: Subject;
  readonly #names: Set<string>;
  readonly #placeholders: Set<string>;
  readonly #successors = new Set<string>();

  /** @param placeholders UUIDs that are known to be the subject's */
  constructor(subject: Subject, placeholders: Iterable<string> = []) {
    this.#subject = subject;
    this.#names = new Set([subject.name]);
    this.#placeholders = new Set(placeholders);
  }

  /** The names that the subject had before. */
  get formerNames(): readonly string[] {
    return [...this.#names].slice(1);
  }

  /** The names that an account of this name was given since. */
  get laterNames(): readonly string[] {
    return [...this.#successors];
  }

  /** The UUIDs that the log shows instead of the name, since the account was deleted. */
  get placeholders(): readonly string[] {
    return [...this.#placeholders];
  }

  /** Learns names from the next older entry. Call it before {@link relationOf}. */
  follow(entry: LogEntry): void {
    const { kind } = this.#subject;
    if (kind === 'key' || kind === 'ip') return;
    this.#followRename(entry);
    this.#followDeletion(entry);
  }

  #followRename(entry: LogEntry): void {
    const { old_username: oldUser, old_name: oldName, new_name: newName } = metadataOf(entry);
    const ofUser = entry.kind === 'user_change_name';
    const former = ofUser ? oldUser : entry.kind === 'org_change_name' ? oldName : undefined;
    const now = entry.namespace?.name ?? newName;
    if (typeof former !== 'string' || typeof now !== 'string' || former === now) return;
    if (this.#subject.kind === 'robot') {
      const robot = [...this.#names].find((name) => name.startsWith(`${now}+`));
      if (robot !== undefined) this.#names.add(former + robot.slice(now.length));
      return;
    }
    if ((this.#subject.kind === 'user') !== ofUser) return;
    if (this.#isIts(now)) this.#names.add(former);
    else if (former === this.#subject.name && !isDeletedName(now)) this.#successors.add(now);
  }

  /** The name in the metadata stays when an account is deleted (C 5.2). */
  #followDeletion(entry: LogEntry): void {
    const { kind = '', namespace, performer } = entry;
    const { namespace: place, username } = metadataOf(entry);
    const own = this.#subject.kind === 'organization' ? 'org' : 'user';
    if (namespace?.kind === own) {
      this.#identify(namespace.name, own === 'user' && kind.startsWith('user_') ? username : place);
    }
    if (own === 'user' && NAMES_PERFORMER.test(kind)) this.#identify(performer?.name, username);
  }

  #identify(uuid: string | undefined, name: unknown): void {
    if (uuid === undefined || typeof name !== 'string' || !isDeletedName(uuid)) return;
    if (this.#names.has(name)) this.#placeholders.add(uuid);
    else if (this.#isIts(uuid) && !isDeletedName(name)) this.#names.add(name);
  }

  /** Returns whether an older entry may yet tell that this one is the subject's: it has only a UUID in place of a name. */
  mayConcern({ performer, namespace }: LogEntry): boolean {
    const { kind } = this.#subject;
    if (kind === 'key' || kind === 'ip') return false;
    return [performer?.name, namespace?.name].some(
      (name) => name !== undefined && isDeletedName(name),
    );
  }

  /** Returns how an entry relates to the subject; null if it does not. */
  relationOf(entry: LogEntry): Relation | null {
    if (this.#isPerformer(entry)) return 'by';
    return this.#isObject(entry) ? 'on' : null;
  }

  #isPerformer(entry: LogEntry): boolean {
    const metadata = metadataOf(entry);
    const { kind, name } = this.#subject;
    switch (kind) {
      case 'organization':
        return false;
      case 'key':
        return metadata['signer_kid'] === name;
      case 'ip':
        return [ipOf(entry), metadata['ip']].includes(name);
      default:
        return (
          this.#isIts(performerOf(entry)) ||
          ACTING_KEYS.some((key) => this.#hasName(metadata[key])) ||
          // The account may be purged, and with it the performer.
          (NAMES_PERFORMER.test(entry.kind ?? '') && this.#hasName(metadata['username'])) ||
          (SIGN_INS.has(entry.kind ?? '') && this.#isSignedIn(entry))
        );
    }
  }

  /** Whether an entry about a sign-in is about one as the subject, whoever performed it. */
  #isSignedIn(entry: LogEntry): boolean {
    if (this.#subject.kind === 'robot') return this.#namesRobot(entry);
    const byRobot = entry.performer?.is_robot === true || metadataOf(entry)['robot'] !== undefined;
    return !byRobot && this.#isPlace(entry, 'user');
  }

  #isObject(entry: LogEntry): boolean {
    const metadata = metadataOf(entry);
    const { kind, name } = this.#subject;
    switch (kind) {
      case 'ip':
        return false;
      case 'key':
        return metadata['kid'] === name;
      case 'robot':
        return this.#namesRobot(entry) || this.#namesAccount(metadata);
      case 'user':
        return (
          this.#isPlace(entry, 'user') ||
          this.#namesAccount(metadata) ||
          (entry.kind === 'user_change_name' && this.#hasName(metadata['old_username']))
        );
      default:
        return (
          this.#isPlace(entry, 'org') ||
          (entry.kind === 'org_change_name' &&
            (this.#hasName(metadata['old_name']) || this.#hasName(metadata['new_name'])))
        );
    }
  }

  /** Whether an entry is in the log of the subject, or about something in its namespace. */
  #isPlace(entry: LogEntry, own: 'user' | 'org'): boolean {
    if (hasNoPlace(entry)) return false;
    const { namespace } = entry;
    if (namespace !== undefined && namespace.kind !== own) return false;
    // Where the account is gone, names tell; they are unique among users and organizations.
    return this.#isIts(namespace?.name) || this.#hasName(metadataOf(entry)['namespace']);
  }

  #namesAccount(metadata: Readonly<Record<string, unknown>>): boolean {
    for (const key of ACCOUNT_KEYS) if (this.#hasName(metadata[key])) return true;
    return false;
  }

  #namesRobot(entry: LogEntry): boolean {
    const metadata = metadataOf(entry);
    for (const key of ROBOT_KEYS) {
      const robot = metadata[key];
      if (typeof robot !== 'string') continue;
      if (this.#hasName(robot.includes('+') ? robot : `${entry.namespace?.name ?? ''}+${robot}`))
        return true;
    }
    return false;
  }

  #hasName(value: unknown): boolean {
    return typeof value === 'string' && this.#names.has(value);
  }

  #isIts(name: string | undefined): boolean {
    return name !== undefined && (this.#names.has(name) || this.#placeholders.has(name));
  }
}
