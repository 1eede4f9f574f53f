import { getRouteApi } from '@tanstack/react-router';
import { useCallback, useMemo, useRef } from 'react';

import type { Build } from '@/api/queries/builds';
import { useCommands } from '@/components/commands/commands';
import { EmptyState } from '@/components/feedback/empty-state';
import { ErrorNotice } from '@/components/feedback/error-notice';

import { describeBuildError } from './build-errors';
import styles from './build-log.module.css';
import type { BuildSearch } from './build-search';
import { LogEmpty } from './log-empty';
import type { LogLine } from './log-lines';
import { LogStatus } from './log-status';
import { LogToolbar } from './log-toolbar';
import { LogViewport } from './log-viewport';
import type { BuildView } from './use-build';
import { useFolds } from './use-folds';
import { useLogSearch } from './use-log-search';

const route = getRouteApi('/_console/builds/$uuid');

type BuildLogProps = { view: BuildView; build: Build; lines: readonly LogLine[] };

/** The log of a build with all around it. */
export function BuildLog({ view, build, lines }: BuildLogProps) {
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
      void navigate({ search: (now) => ({ ...now, ...part }), replace: true, resetScroll: false }),
    [navigate],
  );
  useCommands(
    useMemo(
      () => [
        {
          id: 'build.search',
          label: 'Search the log',
          group: 'Build',
          shortcut: '/',
          run: () => searchField.current?.select(),
        },
      ],
      [],
    ),
  );

  const { progress, logError, follow } = view;
  return (
    <div className={styles.panel}>
      {lines.length > 0 && (
        <LogToolbar
          id={build.id}
          lines={lines}
          url={url}
          change={change}
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
          folds={folds}
          search={search}
          line={line}
          wrap={url.wrap === true}
          times={url.times === true}
          total={lines.length}
          fromEnd={follow === 'following'}
        />
      ) : (
        <div className={styles.empty}>
          {progress ? <LogEmpty progress={progress} /> : !logError && <Reading />}
        </div>
      )}
      <LogStatus view={view} lines={lines.length} line={line} times={url.times === true} />
    </div>
  );
}

const Reading = () => (
  <EmptyState title="Reading the log">It is shown as soon as it is here.</EmptyState>
);
