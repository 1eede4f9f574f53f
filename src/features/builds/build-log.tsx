import { getRouteApi } from '@tanstack/react-router';
import { useCallback, useMemo, useRef, useState } from 'react';

import type { Build, BuildProgress } from '@/api/queries/builds';
import { useCommands } from '@/components/commands/commands';
import { EmptyState } from '@/components/feedback/empty-state';
import { ErrorNotice } from '@/components/feedback/error-notice';

import { useNarrow } from '@/components/table/use-narrow';

import { repositoryName } from './build-entries';
import { describeBuildError } from './build-errors';
import styles from './build-log.module.css';
import { hasEnded } from './build-phases';
import type { BuildSearch } from './build-search';
import type { LogLine } from './log-lines';
import { LoadingLines } from './loading-lines';
import { LogStatus } from './log-status';
import { LogToolbar } from './log-toolbar';
import { LogViewport } from './log-viewport';
import { OutsideLink } from './outside-link';
import type { BuildView } from './use-build';
import { useFolds } from './use-folds';
import { NO_ENTRIES } from './use-log-lines';
import { useLogSearch } from './use-log-search';

const route = getRouteApi('/_console/builds/$uuid');

type BuildLogProps = {
  view: BuildView;
  build: Build;
  /** Whether the log is being loaded for the first time. */
  pending: boolean;
  /** Whether there are more lines to come from what was loaded. */
  reading: boolean;
  lines: readonly LogLine[];
  /** The line of the error that ended the build. */
  failureLine: number | undefined;
  /** Counts the requests to show the line that the address names. */
  jumps: number;
  /** Counts another one. */
  onLine: () => void;
};

/** The log of a build, with everything around it. */
export function BuildLog(props: BuildLogProps) {
  const { view, build, pending, reading, lines, failureLine, jumps, onLine } = props;
  const url = route.useSearch();
  const navigate = route.useNavigate();
  const searchField = useRef<HTMLInputElement>(null);
  const search = useLogSearch(lines, url.q ?? '');
  const { line } = url;
  const { current } = search;
  const folds = useFolds(
    lines,
    [line, current?.line],
    `${line} ${current?.line} ${current?.start}`,
  );

  const change = useCallback(
    (part: Partial<BuildSearch>) =>
      navigate({ search: (now) => ({ ...now, ...part }), replace: true, resetScroll: false }),
    [navigate],
  );
  useCommands(
    useMemo(
      () => [
        {
          id: 'build.search',
          label: 'Search the log',
          group: 'Builds',
          shortcut: '/',
          run: () => void change({ details: undefined }).then(() => searchField.current?.select()),
        },
      ],
      [change],
    ),
  );

  const narrow = useNarrow();
  const [copied, setCopied] = useState('');
  const { progress, logError, follow } = view;
  return (
    <div className={styles.panel}>
      {(pending || lines.length > 0) && (
        <LogToolbar
          id={build.id}
          // Of a log that broke off, what has arrived can only be read.
          pending={pending || reading || !progress}
          lines={lines}
          entries={progress?.log.entries ?? NO_ENTRIES}
          url={url}
          change={(part) => void change(part)}
          onLine={onLine}
          search={search}
          folds={folds}
          searchField={searchField}
        />
      )}
      {logError && (progress === undefined || follow === 'failed') && (
        <div className={styles.failure}>
          <ErrorNotice error={describeBuildError(logError)} onRetry={view.refreshLog} />
        </div>
      )}
      {lines.length > 0 ? (
        <LogViewport
          lines={lines}
          folds={folds}
          search={search}
          line={line}
          wrap={url.wrap ?? narrow}
          times={url.times === true}
          jumps={jumps}
          start={follow === 'following' ? 'end' : url.q === undefined ? failureLine : undefined}
          onCopied={setCopied}
        />
      ) : (
        <div className={pending ? styles.loading : styles.empty}>
          {pending && <LoadingLines label="Loading the log" />}
          {progress && <LogEmpty progress={progress} />}
        </div>
      )}
      <LogStatus
        view={view}
        pending={pending || reading}
        lines={lines.length}
        line={line}
        times={url.times === true}
        copied={copied}
      />
    </div>
  );
}

/** Shown in place of a log without lines: says why. */
function LogEmpty({ progress: { build, source } }: { progress: BuildProgress }) {
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
        It appears when the registry reaches its store again.
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
