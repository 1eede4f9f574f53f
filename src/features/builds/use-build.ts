import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';

import { buildDetail, buildProgress, isNoSuchBuild } from '@/api/queries/builds';
import { registryNow, toRegistryTime } from '@/lib/clock';

import { type FollowChoice, followState, POLL_EVERY } from './follow';
import { rememberBuild } from './recent-builds';

/** A build, its log, and the following of both while it runs; the route's loader has begun to read them. */
export function useBuild(id: string) {
  const [choice, setChoice] = useState<FollowChoice>({ wanted: 'auto', since: 0 });
  const detail = useQuery(buildDetail(id));
  const progress = useQuery({
    ...buildProgress(id),
    // While the page is hidden nothing is asked: that is the query library's default.
    refetchInterval: ({ state }) =>
      followState(choice, {
        progress: state.data,
        error: state.error,
        askedAt: toRegistryTime(Math.max(state.dataUpdatedAt, state.errorUpdatedAt)),
      }) === 'following'
        ? POLL_EVERY
        : false,
  });
  const askedAt = toRegistryTime(Math.max(progress.dataUpdatedAt, progress.errorUpdatedAt));
  const follow = followState(choice, { progress: progress.data, error: progress.error, askedAt });

  // Both operations answer the same object; what is polled is the fresher one.
  const build = progress.data?.build ?? detail.data;
  const namespace = build?.repository?.namespace;
  const name = build?.repository?.name;
  const phase = build?.phase;
  useEffect(() => {
    if (namespace === undefined || name === undefined || phase === undefined) return;
    rememberBuild({ id, namespace, name, phase });
  }, [id, namespace, name, phase]);

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
    /** Why the log could not be read, or not any further. */
    logError: progress.isFetching && !progress.data ? null : progress.error,
    readingLog: progress.isFetching,
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

export type BuildView = ReturnType<typeof useBuild>;
