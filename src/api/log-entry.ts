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
