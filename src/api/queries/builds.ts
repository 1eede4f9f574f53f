import { queryOptions, type QueryClient } from '@tanstack/react-query';
import * as z from 'zod/mini';

import {
  addPart,
  type BuildLogPart,
  NOTHING_READ,
  type RawEntries,
  type ReadLog,
} from '@/lib/build-log';
import { isObject } from '@/lib/json';
import { isPassingRead } from '@/lib/retry';
import { registryNow } from '@/lib/clock';

import { bodyOf, type BodyReader } from '../answer';
import { fetchReading } from '../client';
import { ApiError, toApiError } from '../errors';
import {
  getArchivedBuildLogs,
  getRepoBuild,
  getRepoBuildLogsSuperUser,
  getRepoBuildStatusSuperUser,
  getRepoBuildSuperUser,
} from '../generated/sdk.gen';
import type { Build } from '../generated/types.gen';
import { readInPieces } from '../long-answer';
import { registryOrigin } from '../origin';
import { currentCredential } from '../session';
import { findAbsentOperations } from './registry';

export type { Build } from '../generated/types.gen';

/** Returns the query for one build with all its details (C 1.25). */
export function buildDetail(id: string) {
  return queryOptions({
    queryKey: ['builds', 'detail', id],
    queryFn: async () => (await getRepoBuildSuperUser({ path: { build_uuid: id } })).data,
    // A failure from the loader is shown, not silently retried.
    retryOnMount: false,
  });
}

/** What was ordered with a build, and what its trigger knew of the source. */
export type BuildOrder = Pick<
  Build,
  'subdirectory' | 'dockerfile_path' | 'context' | 'tags' | 'manual_user' | 'trigger_metadata'
>;

/**
 * Whether a build lacks everything that was ordered. The registry’s reads for superusers leave it empty, whatever it is
 * (C 12.2).
 */
export const lacksOrder = (build: BuildOrder): boolean =>
  !build.subdirectory &&
  !build.dockerfile_path &&
  !build.context &&
  (build.tags ?? []).length === 0 &&
  !build.manual_user &&
  !build.trigger_metadata;

/**
 * Returns the query for a build as its repository shows it: with what was ordered, but only to accounts that may read
 * the repository (C 12.2).
 */
export function repositoryBuild({ id, repository: { namespace = '', name = '' } = {} }: Build) {
  return queryOptions({
    queryKey: ['builds', 'repository', id, namespace, name],
    queryFn: async ({ signal }) =>
      (await getRepoBuild({ path: { namespace, name, build_uuid: id }, signal })).data,
    // What was ordered never changes.
    staleTime: Infinity,
    retryOnMount: false,
  });
}

/**
 * Where a log was loaded from. Finished logs move to the archive; a build without output has none there (C 6.4). Before
 * Quay 3.18 only members of the repository may open it, at the address of the log.
 */
type LogSource = 'live' | 'archive' | 'archive-missing' | { closedArchive: string };

/** The state of a build, and its log as far as it is loaded. */
export type BuildProgress = {
  build: Build;
  log: ReadLog;
  source: LogSource;
  /** When a new entry was last seen, in epoch milliseconds. */
  grownAt: number;
};

// Looser than the contract: one odd entry among thousands must not hide the others. Each is checked when it is read.
const zLogPart = z.object({
  start: z.int(),
  total: z.int(),
  logs: z.custom<RawEntries>((logs) => Array.isArray(logs)),
});
const zLogAnswer = z.union([zLogPart, z.object({ logs_url: z.string() })]);

type ArrivalListener = (id: string, entries: RawEntries) => void;
const arrivalListeners = new Set<ArrivalListener>();

/** Calls back whenever further entries of a build’s long log have arrived; they are added to the same array. */
export function onArrivingEntries(listener: ArrivalListener): () => void {
  arrivalListeners.add(listener);
  return () => arrivalListeners.delete(listener);
}

/** Reads the log of a build; of a long one, the first lines show while it arrives. */
const readLogs = (id: string): BodyReader =>
  readInPieces('logs', (entries) => {
    for (const listener of arrivalListeners) listener(id, entries);
  });

/** How a log is requested. The schemas above check it, and return it with its type. */
const asLog = (id: string) => ({
  fetch: fetchReading(readLogs(id)),
  responseValidator: () => Promise.resolve(),
});

/** Loads a part of the log, or the address of its archive when the log has moved there. */
async function readPart(id: string, start: number): Promise<BuildLogPart | { archivedAt: string }> {
  const path = { build_uuid: id };
  const { data } = await getRepoBuildLogsSuperUser({ path, query: { start }, ...asLog(id) });
  const answer = zLogAnswer.parse(data);
  return 'logs_url' in answer ? { archivedAt: answer.logs_url } : answer;
}

/** Loads an archived log; undefined when the archive has none. */
async function readArchive(id: string): Promise<BuildLogPart | undefined> {
  try {
    const { data } = await getArchivedBuildLogs({ path: { build_uuid: id }, ...asLog(id) });
    return zLogPart.parse(data);
  } catch (error) {
    if (isNoSuchBuild(error)) return undefined;
    throw error;
  }
}

/**
 * Loads an archived log the way repository members do: with the registry's session, from the registry itself. Undefined
 * where that is not possible, or this account is not a member.
 */
async function readAsMember(id: string, archivedAt: string): Promise<BuildLogPart | undefined> {
  if (currentCredential().mode !== 'session') return undefined;
  if (!URL.canParse(archivedAt, registryOrigin())) return undefined;
  const url = new URL(archivedAt, registryOrigin());
  if (url.origin !== location.origin) return undefined;
  try {
    const response = await fetchReading(readLogs(id), false)(url);
    return zLogPart.parse(bodyOf(response));
  } catch (error) {
    if (toApiError(error).kind === 'cancelled') throw error;
    return undefined;
  }
}

type Sourced = Pick<BuildProgress, 'log' | 'source'>;

const fromArchive = (archived: BuildLogPart): Sourced => ({
  log: addPart(NOTHING_READ, archived),
  source: 'archive',
});

async function readLog(
  client: QueryClient,
  id: string,
  before: BuildProgress | undefined,
): Promise<Sourced> {
  if (before?.source === 'archive') return { log: before.log, source: 'archive' };
  const log = before?.log ?? NOTHING_READ;
  const part = await readPart(id, log.entries.length);
  if (!('archivedAt' in part)) return { log: addPart(log, part), source: 'live' };
  if ((await findAbsentOperations(client)).has('getArchivedBuildLogs')) {
    const archived = await readAsMember(id, part.archivedAt);
    return archived ? fromArchive(archived) : { log, source: { closedArchive: part.archivedAt } };
  }
  const archived = await readArchive(id);
  return archived ? fromArchive(archived) : { log, source: 'archive-missing' };
}

/** Loads the state before the log, so that the log of a finished build is complete (C 6.5). */
async function readProgress(
  client: QueryClient,
  id: string,
  queryKey: readonly string[],
): Promise<BuildProgress> {
  const { data: build } = await getRepoBuildStatusSuperUser({ path: { build_uuid: id } });
  const before = client.getQueryData<BuildProgress>(queryKey);
  const { log, source } = await readLog(client, id, before);
  const grown = before?.log.entries.length !== log.entries.length;
  return { build, log, source, grownAt: grown ? registryNow() : before.grownAt };
}

/** Returns the query for the state and the log of a build (C 1.24, 1.26); a refresh requests only new entries. */
export function buildProgress(id: string) {
  const queryKey = ['builds', 'progress', id] as const;
  return queryOptions({
    queryKey,
    queryFn: ({ client }) => readProgress(client, id, queryKey),
    retryOnMount: false,
    // Entries never change, so comparing thousands of them on every poll is wasted work.
    structuralSharing: false,
  });
}

/** Starts loading a build unless that was done before; the screen shows failures. */
export function startBuild(client: QueryClient, id: string): void {
  const isUnread = (queryKey: readonly string[]) => {
    const state = client.getQueryState(queryKey);
    return state?.data === undefined && state?.fetchStatus !== 'fetching';
  };
  const [detail, progress] = [buildDetail(id), buildProgress(id)];
  if (isUnread(detail.queryKey)) client.query(detail).catch(() => undefined);
  if (isUnread(progress.queryKey)) client.query(progress).catch(() => undefined);
}

/** Whether a build does not exist: one route returns 404, the others "invalid response" (C 1.24). */
export function isNoSuchBuild(thrown: unknown): boolean {
  const { kind, body } = toApiError(thrown);
  if (kind === 'not-found') return true;
  return kind === 'invalid' && isObject(body) && body.title === 'invalid_response';
}

/** Whether a failure may be gone on the next try, without any action. */
export const mayPass = (thrown: unknown): boolean =>
  thrown instanceof ApiError &&
  (isPassingRead(thrown.kind) || thrown.kind === 'not-json' || thrown.kind === 'empty');
