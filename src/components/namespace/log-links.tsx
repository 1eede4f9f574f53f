import { Link } from '@tanstack/react-router';
import { useId } from 'react';

import detail from '@/components/detail/detail.module.css';
import { formatSubject } from '@/lib/subject';

type LogLinksProps = {
  /** The user whose actions to link to. */
  performer?: string;
  /** The user or organization in whose namespace something happened. */
  namespace: string;
};

/** Links to what the usage log holds about a user or an organization. */
export function LogLinks({ performer, namespace }: LogLinksProps) {
  const id = useId();
  const kind = performer === undefined ? 'organization' : 'user';
  return (
    <section aria-labelledby={id} className={detail.section}>
      <h3 id={id} className={detail.heading}>
        Usage logs
      </h3>
      <ul className={detail.links}>
        {performer !== undefined && (
          <li>
            {/* The log's filters accept several names, each encoded. */}
            <Link to="/logs" search={{ performer: encodeURIComponent(performer) }}>
              Log entries by this user, last 7 days
            </Link>
          </li>
        )}
        <li>
          <Link
            to="/activity"
            search={{
              of: formatSubject({ kind, name: namespace }),
            }}
          >
            Activity of this {kind}, last 7 days
          </Link>
        </li>
        <li>
          <Link to="/logs" search={{ namespace: encodeURIComponent(namespace) }}>
            Log entries in this namespace, last 7 days
          </Link>
        </li>
      </ul>
    </section>
  );
}
