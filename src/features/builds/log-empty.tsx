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
        The registry has moved this build’s log to its archive, and the archive has none: a build
        that printed nothing leaves none there, and its storage may have lost it.
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
        log. Superusers can since Quay 3.18.
      </EmptyState>
    );
  }
  if (build.phase === 'cannot_load') {
    return (
      <EmptyState title="The log cannot be read now">
        It comes from the same store as the state of the build, which the registry cannot reach.
      </EmptyState>
    );
  }
  return hasEnded(build.phase) ? (
    <EmptyState title="The log is empty">
      The build ended without printing anything, or the registry no longer keeps what it printed.
    </EmptyState>
  ) : (
    <EmptyState title="No lines yet">
      The log begins when a build machine has taken the build.
    </EmptyState>
  );
}
