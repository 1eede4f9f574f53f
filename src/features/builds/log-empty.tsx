import type { BuildProgress } from '@/api/queries/builds';
import { EmptyState } from '@/components/feedback/empty-state';

import { repositoryName } from './build-entries';
import { hasEnded } from './build-phases';
import { OutsideLink } from './outside-link';

/** In the place of a log that has no lines: why. */
export function LogEmpty({ progress: { build, source } }: { progress: BuildProgress }) {
  if (source === 'archive-missing') {
    return (
      <EmptyState title="No archived log">
        The registry moved this build’s log to its archive, but the archive does not have it. Either
        the build printed nothing or the storage lost the log.
      </EmptyState>
    );
  }
  if (typeof source === 'object') {
    return (
      <EmptyState
        title="The log is in the archive"
        action={<OutsideLink href={source.closedArchive}>Open the archived log</OutsideLink>}
      >
        In this release, only members of <bdi>{repositoryName(build)}</bdi> can open an archived
        log. In Quay 3.18 and later, superusers can too.
      </EmptyState>
    );
  }
  if (build.phase === 'cannot_load') {
    return (
      <EmptyState title="The log is unavailable">
        It is in the same store as the state of the build, which the registry cannot reach.
      </EmptyState>
    );
  }
  return hasEnded(build.phase) ? (
    <EmptyState title="The log is empty">
      The build printed nothing, or the registry no longer has its output.
    </EmptyState>
  ) : (
    <EmptyState title="No lines yet">
      The log starts when a build machine takes the build.
    </EmptyState>
  );
}
