import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';

import { StatusBadge } from '@/components/feedback/status-badge';
import { Truncate } from '@/components/feedback/truncate';
import { TrashIcon } from '@/components/icons';

import { phaseMeaning } from './build-phases';
import styles from './builds-page.module.css';
import { forgetBuilds, useRecentBuilds } from './recent-builds';

/** What was opened in this browser before, as it was then. */
export function RecentBuilds() {
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
                  <StatusBadge status={status} label={label} />
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
