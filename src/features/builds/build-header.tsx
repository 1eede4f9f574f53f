import { Link } from '@tanstack/react-router';

import type { Build } from '@/api/queries/builds';
import { CopyButton } from '@/components/feedback/copy-button';
import { StatusBadge } from '@/components/feedback/status-badge';
import { Truncate } from '@/components/feedback/truncate';
import { ChevronLeftIcon } from '@/components/icons';

import { repositoryName } from './build-entries';
import styles from './build-header.module.css';
import { phaseMeaning } from './build-phases';

type BuildHeaderProps = { headingId: string; id: string; build: Build | undefined };

/** Shows which build this is, and its state. */
export function BuildHeader({ headingId, id, build }: BuildHeaderProps) {
  const meaning = build && phaseMeaning(build.phase);
  return (
    <header className={styles.header}>
      <Link to="/builds" className={styles.back}>
        <ChevronLeftIcon />
        Builds
      </Link>
      <div className={styles.line}>
        <h1 id={headingId} className={styles.title}>
          {build?.repository ? (
            <>
              Build of <bdi>{repositoryName(build)}</bdi>
            </>
          ) : (
            'Build'
          )}
        </h1>
        {meaning && <StatusBadge {...meaning} quiet={meaning.status === 'ok'} />}
        {/* Announced when it changes while the build is followed. */}
        <output className="visually-hidden">{meaning && `Phase: ${meaning.label}`}</output>
        {build?.display_name && (
          <span className={styles.name}>
            {/* Of an upload, it is another hash. */}
            {build.trigger ? 'Commit ' : build.trigger === null && 'Upload '}
            <Truncate text={build.display_name} />
          </span>
        )}
        <span className={styles.id}>
          {id}
          <CopyButton value={id} label="Copy build UUID" />
        </span>
      </div>
    </header>
  );
}
