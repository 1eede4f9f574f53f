import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';

import { useAccess } from '@/api/access';
import { type ApiError, toApiError } from '@/api/errors';
import { polling } from '@/api/polling';
import { keepPhase } from '@/api/queries/build-phases';
import {
  type Build,
  buildDetail,
  type BuildOrder,
  type BuildProgress,
  buildProgress,
  isNoSuchBuild,
  lacksOrder,
  repositoryBuild,
} from '@/api/queries/builds';
import { registryNow, toRegistryTime } from '@/lib/clock';

import { type FollowChoice, followState, POLL_EVERY } from './follow';
import { rememberBuild } from './recent-builds';

/** Returns a build and its log, and follows both while the build runs; the route's loader has started to load them. */
export function useBuild(id: string) {
  const client = useQueryClient();
  const [choice, setChoice] = useState<FollowChoice>({ wanted: 'auto', since: 0 });
  const detail = useQuery(buildDetail(id));
  const progress = useQuery({
    ...buildProgress(id),
    ...polling<BuildProgress>(({ state }) =>
      followState(choice, {
        progress: state.data,
        error: state.error,
        askedAt: toRegistryTime(Math.max(state.dataUpdatedAt, state.errorUpdatedAt)),
      }) === 'following'
        ? POLL_EVERY
        : false,
    ),
  });
  const askedAt = toRegistryTime(Math.max(progress.dataUpdatedAt, progress.errorUpdatedAt));
  const follow = followState(choice, { progress: progress.data, error: progress.error, askedAt });

  // Both operations return the same object; the polled one is fresher.
  const build = progress.data?.build ?? detail.data;
  const namespace = build?.repository?.namespace;
  const name = build?.repository?.name;
  const phase = build?.phase;
  useEffect(() => {
    if (namespace === undefined || name === undefined || phase === undefined) return;
    rememberBuild({ id, namespace, name, phase });
    keepPhase(client, id, phase);
  }, [client, id, namespace, name, phase]);

  const error = detail.error ?? progress.error;
  const read = () => {
    void detail.refetch();
    void progress.refetch();
  };
  return {
    build,
    progress: progress.data,
    /** A failure that leaves nothing to show. */
    error: build || detail.isFetching || progress.isFetching ? null : error,
    gone:
      !build && [detail.error, progress.error].some((failure) => failure && isNoSuchBuild(failure)),
    /** Why the log, or the rest of it, could not be loaded. */
    logError: progress.isFetching && !progress.data ? null : progress.error,
    askedAt,
    follow,
    refresh: read,
    refreshLog: () => void progress.refetch(),
    startFollowing: () => {
      setChoice({ wanted: 'yes', since: registryNow() });
      void progress.refetch();
    },
    stopFollowing: () => setChoice({ wanted: 'no', since: 0 }),
  };
}

/** What was ordered with a build, as far as this account can know it. */
export type KnownOrder = {
  /** Null where the account cannot know it, undefined while that is unknown. */
  order: BuildOrder | null | undefined;
  /** A failure that says nothing about the account. */
  failure: ApiError | null;
  retry: () => void;
};

const CLOSED = new Set(['forbidden', 'not-found', 'absent']);

/**
 * Returns what was ordered with a build: from the build itself, or from its repository, since the registry's reads for
 * superusers leave it empty (C 12.2).
 */
export function useBuildOrder(build: Build | undefined): KnownOrder {
  const { absent } = useAccess();
  const isAsked =
    build?.repository?.namespace !== undefined && lacksOrder(build) && !absent.has('getRepoBuild');
  const { data, error, isFetching, refetch } = useQuery({
    ...repositoryBuild(build ?? { id: '' }),
    enabled: isAsked,
  });
  const retry = () => void refetch();
  if (!build) return { order: undefined, failure: null, retry };
  if (!isAsked) return { order: lacksOrder(build) ? null : build, failure: null, retry };
  if (data || !error || isFetching) return { order: data, failure: null, retry };
  const failure = toApiError(error);
  return { order: null, failure: CLOSED.has(failure.kind) ? null : failure, retry };
}

export type BuildView = ReturnType<typeof useBuild>;
