import type { LogEntry } from '@/api/queries/logs';
import { isUuid } from '@/lib/uuid';

import { metadataText } from '@/lib/metadata-text';

/** Returns whether the account is gone, with only its placeholder, a UUID, left as a name (C 5.2). */
export const isDeletedName = (name: string): boolean => isUuid(name);

const text = (value: unknown): string | undefined => metadataText(value) || undefined;

/** Returns the metadata of an entry; empty if the registry does not report it. */
export const metadataOf = ({ metadata = {} }: LogEntry): Readonly<Record<string, unknown>> =>
  metadata;

/** Returns the performer's name; undefined for workers and anonymous callers. */
export const performerOf = (entry: LogEntry): string | undefined => text(entry.performer?.name);

/** Returns whose log the entry is in; for a deleted account, the name recorded in the entry. */
export function namespaceOf(entry: LogEntry): string | undefined {
  const own = text(entry.namespace?.name);
  const remembered = text(metadataOf(entry)['namespace']);
  return own === undefined || (isDeletedName(own) && remembered !== undefined) ? remembered : own;
}

/** Returns `namespace/repository`, as far as the entry tells. */
export function repositoryOf(entry: LogEntry): string | undefined {
  const name = text(metadataOf(entry)['repo']);
  const namespace = text(metadataOf(entry)['namespace']) ?? text(entry.namespace?.name);
  return name === undefined || namespace === undefined ? name : `${namespace}/${name}`;
}

/** Returns the source address; some log stores write "None" (C 5.2). */
export const ipOf = (entry: LogEntry): string | undefined =>
  entry.ip === 'None' ? undefined : text(entry.ip);

/** Returns who acted where nobody is recorded: workers have no address, callers without an account do (C 5.2). */
export const unrecordedPerformer = (entry: LogEntry): 'System' | 'Anonymous' =>
  ipOf(entry) === undefined ? 'System' : 'Anonymous';

/** Whether an entry is in nobody's log: service keys are attributed to the oldest account, whosever they are (C 5.2). */
export const hasNoPlace = ({ kind = '' }: LogEntry): boolean => kind.startsWith('service_key_');

const TRIGGERS: ReadonlyMap<string, string> = new Map([
  ['github', 'GitHub'],
  ['gitlab', 'GitLab'],
  ['bitbucket', 'Bitbucket'],
  ['custom-git', 'Custom Git'],
]);

/** Returns the name of a kind of build trigger; an unknown kind is shown as it is. */
export const triggerName = (kind: string): string => TRIGGERS.get(kind) ?? kind;

/** Metadata keys that hold a robot by its full name, or by its short one in the log of its owner (C 5.7). */
export const ROBOT_KEYS: ReadonlySet<string> = new Set(['robot', 'pull_robot', 'robot_username']);

/** Metadata keys that name an account (C 5.7); the name tells whether it is a robot. */
export const ACCOUNT_KEYS: ReadonlySet<string> = new Set([
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

/** Metadata keys with the client that was used, in the spelling of each part of the registry (C 5.7). */
const CLIENT_KEYS = ['user-agent', 'useragent', 'user_agent'] as const;

/** Returns the client as it called itself; undefined where the entry does not tell. */
export function clientOf(entry: LogEntry): string | undefined {
  const metadata = metadataOf(entry);
  const key = CLIENT_KEYS.find((each) => text(metadata[each]) !== undefined);
  return key && text(metadata[key]);
}
