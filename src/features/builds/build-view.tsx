import { Skeleton } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useId } from 'react';

import type { Build } from '@/api/queries/builds';
import { Target } from '@/components/dialog/target';
import { CopyButton } from '@/components/feedback/copy-button';
import { EmptyState } from '@/components/feedback/empty-state';
import { ErrorNotice } from '@/components/feedback/error-notice';
import { Loading } from '@/components/feedback/loading';
import { StatusBadge } from '@/components/feedback/status-badge';
import { Truncate } from '@/components/feedback/truncate';
import { ChevronLeftIcon } from '@/components/icons';
import { LinkButton } from '@/components/table/link-button';

import { repositoryName } from './build-entries';
import { describeBuildError } from './build-errors';
import { BuildFacts } from './build-facts';
import styles from './build-view.module.css';
import { BuildLog } from './build-log';
import { BuildNotices } from './build-notices';
import { phaseMeaning } from './build-phases';
import { BuildTimeline } from './build-timeline';
import headerStyles from './build-header.module.css';
import { useBuild } from './use-build';
import { NO_ENTRIES, useLogLines } from './use-log-lines';

/** A build, as far as it is loaded. */
export function BuildView({ id }: { id: string }) {
  const view = useBuild(id);
  const headingId = useId();
  const { build, progress } = view;
  const log = useLogLines(progress?.log.entries ?? NO_ENTRIES);
  if (!build) {
    return (
      <section className={styles.page} aria-labelledby={headingId}>
        <BuildHeader headingId={headingId} id={id} build={undefined} />
        <div className={styles.alone}>
          {view.gone ? (
            <NoSuchBuild id={id} />
          ) : view.error ? (
            <ErrorNotice error={describeBuildError(view.error)} onRetry={view.refresh} />
          ) : (
            <LoadingBuild />
          )}
        </div>
      </section>
    );
  }
  return (
    <section className={styles.page} aria-labelledby={headingId}>
      <BuildHeader headingId={headingId} id={id} build={build} />
      <BuildNotices build={build} progress={progress} />
      <div className={styles.columns}>
        <BuildLog view={view} build={build} lines={log.lines} />
        <aside className={styles.side} aria-label="Build details">
          {progress && (
            <BuildTimeline
              entries={progress.log.entries}
              starts={log.starts}
              follow={view.follow}
            />
          )}
          <BuildFacts build={build} />
        </aside>
      </div>
    </section>
  );
}

function NoSuchBuild({ id }: { id: string }) {
  return (
    <EmptyState
      title="No such build"
      action={<LinkButton to="/builds">Open another build</LinkButton>}
    >
      The registry has no build <Target>{id}</Target>. Builds are deleted with their repository.
      Check that this is the UUID of a build: triggers and other objects have UUIDs too.
    </EmptyState>
  );
}

const LINES = [70, 45, 82, 60, 38, 74, 55, 66, 48, 80];

function LoadingBuild() {
  return (
    <Loading label="Loading build" className={styles.loading}>
      {LINES.map((width) => (
        <Skeleton key={width} height={14} width={`${width}%`} />
      ))}
    </Loading>
  );
}

type BuildHeaderProps = { headingId: string; id: string; build: Build | undefined };

/** Shows which build this is, and its state. */
function BuildHeader({ headingId, id, build }: BuildHeaderProps) {
  const meaning = build && phaseMeaning(build.phase);
  return (
    <header className={headerStyles.header}>
      <Link to="/builds" className={headerStyles.back}>
        <ChevronLeftIcon />
        Builds
      </Link>
      <div className={headerStyles.line}>
        <h1 id={headingId} className={headerStyles.title}>
          {build?.repository ? (
            <>
              Build of <bdi>{repositoryName(build)}</bdi>
            </>
          ) : (
            'Build'
          )}
        </h1>
        {meaning && <StatusBadge status={meaning.status} label={meaning.label} />}
        {/* Announced when it changes while the build is followed. */}
        <output className="visually-hidden">{meaning && `Phase: ${meaning.label}`}</output>
        {build?.display_name && (
          <span className={headerStyles.name}>
            <Truncate text={build.display_name} />
          </span>
        )}
        <span className={headerStyles.id}>
          <Truncate text={id} middle />
          <CopyButton value={id} label="Copy build UUID" />
        </span>
      </div>
    </header>
  );
}
