import {
  isDeletedName,
  metadataOf,
  performerOf,
  repositoryOf,
  unrecordedPerformer,
} from '@/api/log-entry';
import type { Phases } from '@/api/queries/build-phases';
import type { LogEntry, LogRow } from '@/api/queries/logs';
import { isObject } from '@/lib/json';
import { metadataText } from '@/lib/metadata-text';
import { markOdd, oddityOf } from '@/lib/odd-rows';

/** A build as the usage log tells of it (C 5.7). */
export type BuildRow = {
  /** Its UUID; for an entry without one, the id of the entry. */
  id: string;
  /** Undefined where the entry names none: such a build cannot be opened. */
  uuid: string | undefined;
  /** When it was requested, in epoch milliseconds; null for an unreadable date. */
  time: number | null;
  /** The same in the registry's own words. */
  requested: string | undefined;
  /** As `namespace/name`. */
  repository: string | undefined;
  tags: readonly string[] | undefined;
  /** The service of its trigger; null without a trigger. */
  trigger: string | null | undefined;
  /** The account that started it; null where only the trigger did. */
  starter: string | null | undefined;
  /** The short hash of its commit. */
  commit: string | undefined;
  /** Who cancelled it, and when; both from the entry of the cancellation. */
  cancelled: { by: string; time: number | null } | undefined;
  /** Its phase (C 6.2), once that is loaded. */
  phase: string | undefined;
};

const text = (value: unknown): string | undefined => metadataText(value) || undefined;

/** Returns the service of a build's trigger; entries of older registries name it differently (C 5.7). */
function triggerOf({
  trigger_kind: kind,
  service,
  trigger_id: id,
  is_manual: manual,
}: Readonly<Record<string, unknown>>): string | null | undefined {
  const named = text(kind) ?? text(service);
  if (named !== undefined) return named;
  return text(id) === undefined && manual !== undefined ? null : undefined;
}

/** Returns who started a build: the account of the entry, which keeps up with renames, or the recorded name (C 5.2). */
function starterOf(entry: LogEntry, trigger: string | null | undefined): string | null | undefined {
  const performer = performerOf(entry);
  const recorded = text(metadataOf(entry)['manual_user']);
  const isGone = performer !== undefined && isDeletedName(performer);
  const name = isGone ? (recorded ?? performer) : (performer ?? recorded);
  return name ?? (typeof trigger === 'string' ? null : undefined);
}

function commitOf({
  trigger_metadata: metadata,
}: Readonly<Record<string, unknown>>): string | undefined {
  if (!isObject(metadata)) return undefined;
  const info = metadata['commit_info'];
  const short = isObject(info) ? text(info['short_sha']) : undefined;
  return short ?? text(metadata['commit'])?.slice(0, 7);
}

function buildRow({ id, time, entry }: LogRow): BuildRow {
  const metadata = metadataOf(entry);
  const uuid = text(metadata['build_id']);
  const tags = metadata['docker_tags'];
  const trigger = triggerOf(metadata);
  return {
    id: uuid ?? id,
    uuid,
    time,
    requested: entry.datetime,
    repository: repositoryOf(entry),
    tags: Array.isArray(tags) ? tags.flatMap((tag) => text(tag) ?? []) : undefined,
    trigger,
    starter: starterOf(entry, trigger),
    commit: commitOf(metadata),
    cancelled: undefined,
    phase: undefined,
  };
}

/**
 * Converts what builds left in the log to one row per build, newest first. A cancellation adds who it was to the row of
 * its build; without that row it is dropped, since it names nothing but the UUID.
 *
 * @param entries entries of the kinds `build_dockerfile` and `cancel_build`, newest first
 * @param phases the phases that were loaded, by UUID
 */
export function buildRows(entries: readonly LogRow[], phases: Phases): readonly BuildRow[] {
  const cancellations = new Map<string, BuildRow['cancelled']>();
  const rows = new Map<string, BuildRow>();
  for (const { entry, time } of entries) {
    const uuid = text(metadataOf(entry)['build_uuid']);
    if (entry.kind !== 'cancel_build' || uuid === undefined) continue;
    cancellations.set(uuid, { by: performerOf(entry) ?? unrecordedPerformer(entry), time });
  }
  for (const entry of entries) {
    if (entry.entry.kind === 'cancel_build') continue;
    const row = buildRow(entry);
    if (rows.has(row.id)) continue;
    const cancelled = cancellations.get(row.id);
    rows.set(row.id, markOdd({ ...row, cancelled, phase: phases.get(row.id) }, oddityOf(entry)));
  }
  return [...rows.values()];
}
