import { useRef } from 'react';

import type { User } from '@/api/queries/users';
import { useCellTabStop } from '@/components/feedback/cell-tab-stop';
import { StatusBadge } from '@/components/feedback/status-badge';
import { Tip } from '@/components/feedback/tip';

import styles from './users-columns.module.css';
import { exceptionalStatuses, type UserStatus, userStatuses } from './users-status';

/** How an account stands; on a phone the most important, and how much more there is to know. */
export function UserStatusCell({ user, narrow }: { user: User; narrow: boolean }) {
  if (!narrow) return <Badges statuses={userStatuses(user)} />;
  const [first, ...more] = exceptionalStatuses(user);
  return (
    <span className={styles.statuses}>
      {first && (
        <StatusBadge
          status={first.status}
          label={first.short ?? first.label}
          quiet={first.status === 'ok'}
        />
      )}
      {more.length > 0 && <More labels={more.map(({ label }) => label)} />}
    </span>
  );
}

function Badges({ statuses }: { statuses: readonly UserStatus[] }) {
  return (
    <span className={styles.statuses}>
      {statuses.map(({ status, label }) => (
        <StatusBadge key={label} status={status} label={label} quiet={status === 'ok'} />
      ))}
    </span>
  );
}

/** A tap on it opens the row, as anywhere in it; pointing and focus say what it stands for. */
function More({ labels }: { labels: readonly string[] }) {
  const ref = useRef<HTMLSpanElement>(null);
  const tabStop = useCellTabStop();
  const words = labels.join(', ');
  return (
    <>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what it stands for must be reachable by keyboard */}
      <span ref={ref} className={styles.more} tabIndex={tabStop}>
        <span aria-hidden>+{labels.length}</span>
        <span className="visually-hidden">, {words}</span>
      </span>
      <Tip target={ref} label={words} />
    </>
  );
}
