import { Button, Skeleton } from '@mantine/core';

import { Target } from '@/components/dialog/target';
import { EmptyState } from '@/components/feedback/empty-state';
import { RobotAccount, robotName } from '@/components/namespace/robot-account';
import styles from '@/components/detail/detail.module.css';

import { isAskable } from './use-user-detail';

/** In the place of a user that the registry does not know. */
export function UserGone({ username, onLeave }: { username: string; onLeave: () => void }) {
  const robot = robotName(username);
  return (
    <EmptyState title="No such user" action={<Button onClick={onLeave}>Back to users</Button>}>
      {robot !== undefined ? (
        <RobotAccount name={robot} />
      ) : isAskable(username) ? (
        <>
          The registry has no user <Target>{username}</Target>. It was deleted or renamed, or became
          an organization.
        </>
      ) : (
        <>
          “<Target>{username}</Target>” is not a valid username: names cannot contain a slash.
        </>
      )}
    </EmptyState>
  );
}

/** In the place of a user that only the list can tell of, and the list has not come to. */
export function UserNotListedYet() {
  return (
    <EmptyState title="Not loaded yet">
      This registry does not let read-only superusers open a single user; Quay 3.16 and later do.
      The user appears here when the list has loaded it.
    </EmptyState>
  );
}

const ROWS = [0, 1, 2, 3, 4, 5];

/** In the place of a user that is being read, in the size of one. */
export function UserSkeleton() {
  return (
    <div className={styles.sections} aria-busy="true" aria-live="polite">
      <span className="visually-hidden">Loading user</span>
      <Skeleton height={44} />
      <Skeleton height={112} />
      <Skeleton height={92} />
      {ROWS.map((row) => (
        <Skeleton key={row} height={44} />
      ))}
    </div>
  );
}
