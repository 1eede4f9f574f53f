import { Link } from '@tanstack/react-router';
import { useId } from 'react';

import styles from '@/components/detail/detail.module.css';

/** The way to what the log has of a user: as the one who did something, and as the one whose namespace it was done in. */
export function UserActivity({ username }: { username: string }) {
  const id = useId();
  // The log's filters take several values, each encoded.
  const value = encodeURIComponent(username);
  return (
    <section aria-labelledby={id} className={styles.section}>
      <h3 id={id} className={styles.heading}>
        Usage logs
      </h3>
      <ul className={styles.links}>
        <li>
          <Link to="/logs" search={{ performer: value }}>
            Log entries by this user
          </Link>
        </li>
        <li>
          <Link to="/logs" search={{ namespace: value }}>
            Log entries in this namespace
          </Link>
        </li>
      </ul>
      <p className={styles.faint}>Of the last 7 days.</p>
    </section>
  );
}
