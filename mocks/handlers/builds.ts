import type { Build, BuildLogEntry } from '@/api/generated/types.gen';

import { type Caller, isReadonlySuperuser, isSuperuser } from '../core/caller';
import { notFound, pageServerError, problem } from '../core/failures';
import type { HandlersOf } from '../core/operation';
import { READ, type RulesOf } from '../core/rules';
import type { Registry } from '../registry';
import type { SeedBuild } from '../seed/types';
import { mailDate } from '../views/dates';

/** Looks up a build by UUID as the read operations do; one without a trigger crashes older releases. */
function readableBuild({ builds, settings }: Registry, id: string): SeedBuild | undefined {
  const build = builds.find(id);
  if (build && build.trigger === null && !settings.has.buildsWithoutTrigger)
    throw pageServerError();
  return build;
}

/** Builds the status and log routes' error for an unknown build: a bad response, not a missing object (C 1.24). */
const noSuchBuild = () => problem('invalid_response', 'The build could not be found');

/**
 * Shows a build to the caller. The repository details depend on rights that only full access grants (C 6.1). These
 * routes read the settings of a build incorrectly, so they are always empty, for every caller (C 12.2).
 */
function buildView(registry: Registry, caller: Caller, build: SeedBuild): Build {
  const { features, has } = registry.settings;
  const fullAccess =
    isSuperuser(caller) && features['SUPERUSERS_FULL_ACCESS'] === true && has.buildTriggersTold;
  const canWrite = fullAccess && build.is_writer;
  const canRead = fullAccess || (isReadonlySuperuser(caller) && has.buildTriggersTold);
  const { trigger } = build;
  return {
    id: build.id,
    phase: registry.builds.phaseOf(build),
    started: mailDate(build.startedAt),
    display_name: build.display_name,
    // Never written any more (C 6.3).
    status: {},
    subdirectory: '',
    dockerfile_path: '',
    context: '',
    tags: [],
    manual_user: null,
    is_writer: canWrite,
    trigger: trigger && {
      ...trigger,
      build_source: canRead ? trigger.build_source : null,
      repository_url: canRead ? trigger.repository_url : null,
      config: canWrite ? trigger.config : {},
      can_invoke: canWrite && trigger.can_invoke,
    },
    trigger_metadata: null,
    resource_key: build.resource_key,
    pull_robot: build.pull_robot,
    repository: build.repository,
    error: build.error,
    ...(canWrite && build.archive_url !== undefined && { archive_url: build.archive_url }),
  };
}

/** Shows a build as its repository does, with what was ordered (C 12.2). */
function repositoryView(registry: Registry, caller: Caller, build: SeedBuild): Build {
  const view = buildView(registry, caller, build);
  const { trigger } = build;
  return {
    ...view,
    subdirectory: build.subdirectory,
    dockerfile_path: build.subdirectory,
    context: build.context,
    tags: build.tags,
    manual_user: build.manual_user,
    trigger_metadata: build.trigger_metadata,
    trigger: view.trigger &&
      trigger && {
        ...view.trigger,
        build_source: trigger.build_source,
        repository_url: trigger.repository_url,
        enabled: trigger.is_active,
      },
  };
}

/** Returns entries from an index to the end; a negative index counts from the end and is echoed unchanged (C 6.4). */
function logsFrom(entries: BuildLogEntry[], start: number) {
  return { start, total: entries.length, logs: entries.slice(start) };
}

/** The log store accepts 64 bits; beyond that it responds as if it were unreachable (C 12.9). */
const BEYOND_64_BITS = 2 ** 63;

/** Parses `start`, which the operation reads unguarded: anything but a number crashes it (C 6.4). */
function startIn(params: URLSearchParams): number {
  const text = params.get('start') ?? '0';
  if (!/^\s*[+-]?\d+\s*$/.test(text)) throw pageServerError();
  return Number(text);
}

type BuildOperation =
  | 'getRepoBuildStatusSuperUser'
  | 'getRepoBuildSuperUser'
  | 'getRepoBuildLogsSuperUser'
  | 'getArchivedBuildLogs'
  | 'getRepoBuild';

/** The checks that run before the handlers. */
export const buildRules: RulesOf<BuildOperation> = {
  getRepoBuildStatusSuperUser: READ,
  getRepoBuildSuperUser: READ,
  // `start` is not a declared parameter; the operation reads it itself (C 6.4).
  getRepoBuildLogsSuperUser: READ,
  getArchivedBuildLogs: { ...READ, since: 'archivedBuildLogs' },
  // When releases began to let superusers in is not established (C 12.2): no earlier than the rest of a build.
  getRepoBuild: {
    access: 'repository-reader',
    readonlySince: 'readonlySuperusersReadAll',
    fullAccessSince: 'buildTriggersTold',
  },
};

export const buildHandlers: HandlersOf<BuildOperation> = {
  getRepoBuildStatusSuperUser({ registry, caller, path }) {
    const build = readableBuild(registry, path.build_uuid);
    if (!build) throw noSuchBuild();
    return { status: 200, body: buildView(registry, caller, build) };
  },

  getRepoBuildSuperUser({ registry, caller, path }) {
    const build = readableBuild(registry, path.build_uuid);
    if (!build) throw notFound();
    return { status: 200, body: buildView(registry, caller, build) };
  },

  getRepoBuildLogsSuperUser({ registry, path, request }) {
    const start = startIn(request.url.searchParams);
    const build = readableBuild(registry, path.build_uuid);
    if (!build) throw noSuchBuild();
    if (build.archived) {
      return {
        status: 200,
        body: { logs_url: `${registry.settings.address}/logarchive/${build.id}` },
      };
    }
    if (Math.abs(start) >= BEYOND_64_BITS)
      return { status: 200, body: { start: 0, total: 0, logs: [] } };
    return { status: 200, body: logsFrom(registry.builds.logOf(build), start) };
  },

  getArchivedBuildLogs({ registry, path }) {
    const build = registry.builds.find(path.build_uuid);
    const entries = build?.archived ? registry.builds.logOf(build) : [];
    // A build without output has no archive (C 6.4).
    if (entries.length === 0)
      throw problem('invalid_response', 'The archived log could not be found');
    return { status: 200, body: logsFrom(entries, 0) };
  },

  getRepoBuild({ registry, caller, path }) {
    const build = registry.builds.find(path.build_uuid);
    // A build is found only under its own repository.
    const { namespace, name } = build?.repository ?? {};
    if (!build || namespace !== path.namespace || name !== path.name) throw notFound();
    return { status: 200, body: repositoryView(registry, caller, build) };
  },
};
