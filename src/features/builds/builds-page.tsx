import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';

import { StatusBadge } from '@/components/feedback/status-badge';
import { Truncate } from '@/components/feedback/truncate';
import { TrashIcon } from '@/components/icons';
import { PageHeader } from '@/components/page/page-header';

import { buildEntries } from './build-entries';
import { phaseMeaning } from './build-phases';
import { BuildSupportOff } from './build-support-off';
import styles from './builds-page.module.css';
import { OpenBuild } from './open-build';
import { forgetBuilds, useRecentBuilds } from './recent-builds';

/** Opens a build by its UUID, or one that was opened before. The registry lists none (C 1.24). */
export function BuildsPage() {
  return (
    <section className={styles.page} aria-label="Builds">
      <BuildSupportOff />
      <PageHeader title="Builds" />
      <OpenBuild />
      <RecentBuilds />
      <section aria-labelledby="build-id" className={styles.help}>
        <h2 id="build-id">Where to find a build’s UUID</h2>
        <p>
          The registry has no list of builds for superusers. Look up a build by its UUID, such as{' '}
          <code>3b1f7c52-0d0a-4f0e-9a55-6a0f6d1f2c11</code>.
        </p>
        <ul>
          <li>
            In the usage logs: every build leaves an entry of kind <code>build_dockerfile</code>,
            whose <code>build_id</code> it is. A cancelled one leaves <code>cancel_build</code> with
            a <code>build_uuid</code>.{' '}
            <Link to="/logs" search={buildEntries}>
              Show these entries of the last 30 days
            </Link>
          </li>
          <li>
            In the address of the build’s page in the registry:{' '}
            <code>/repository/namespace/name/build/…</code>
          </li>
        </ul>
      </section>
    </section>
  );
}

/** The builds opened in this browser before, as they were then. */
function RecentBuilds() {
  const builds = useRecentBuilds();
  return (
    <section className={styles.section} aria-labelledby="recent-builds">
      <div className={styles.head}>
        <h2 id="recent-builds">Recently opened</h2>
        {builds.length > 0 && (
          <Button
            variant="subtle"
            color="gray"
            size="xs"
            leftSection={<TrashIcon />}
            onClick={forgetBuilds}
          >
            Clear recent builds
          </Button>
        )}
      </div>
      {builds.length === 0 ? (
        <p className={styles.faint}>
          Builds you open are listed here with UUID, repository and phase. The list is kept in this
          browser only.
        </p>
      ) : (
        <ul className={styles.list} aria-labelledby="recent-builds">
          {builds.map(({ id, namespace, name, phase }) => {
            const { label, status } = phaseMeaning(phase);
            return (
              <li key={id}>
                <Link to="/builds/$uuid" params={{ uuid: id }} className={styles.item}>
                  <span className={styles.name}>
                    <Truncate text={`${namespace}/${name}`} />
                  </span>
                  <StatusBadge status={status} label={label} quiet={status === 'ok'} />
                  <span className={styles.id}>
                    <Truncate text={id} middle />
                  </span>
                </Link>
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}
