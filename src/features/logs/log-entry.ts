import type { LogEntry } from '@/api/queries/logs';
import { isUuid } from '@/lib/uuid';

import { metadataText } from './log-values';

/** Whether the account is gone, and only its placeholder, a UUID, is left as a name (C 5.2). */
export const isDeletedName = (name: string): boolean => isUuid(name);

const text = (value: unknown): string | undefined => metadataText(value) || undefined;

/** What an entry says besides; nothing where the registry does not tell it. */
export const metadataOf = ({ metadata = {} }: LogEntry): Readonly<Record<string, unknown>> =>
  metadata;

/** Who did it; undefined for workers and anonymous callers. */
export const performerOf = (entry: LogEntry): string | undefined => text(entry.performer?.name);

/** Whose log the entry is in; for a deleted account the name that the entry itself remembers. */
export function namespaceOf(entry: LogEntry): string | undefined {
  const own = text(entry.namespace?.name);
  const remembered = text(metadataOf(entry)['namespace']);
  return own === undefined || (isDeletedName(own) && remembered !== undefined) ? remembered : own;
}

/** `namespace/repository`, as far as the entry tells. */
export function repositoryOf(entry: LogEntry): string | undefined {
  const name = text(metadataOf(entry)['repo']);
  const namespace = text(metadataOf(entry)['namespace']) ?? text(entry.namespace?.name);
  return name === undefined || namespace === undefined ? name : `${namespace}/${name}`;
}

/** Where it came from; some log stores write "None" (C 5.2). */
export const ipOf = (entry: LogEntry): string | undefined =>
  entry.ip === 'None' ? undefined : text(entry.ip);
