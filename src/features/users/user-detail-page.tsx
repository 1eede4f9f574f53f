import { getRouteApi, useNavigate } from '@tanstack/react-router';

import { useAccess } from '@/api/access';
import { describeError } from '@/api/errors';
import { whyNot } from '@/api/rights/quotas';
import { DetailActions } from '@/components/detail/detail-actions';
import { DetailGone, DetailLoading, DetailTitle } from '@/components/detail/detail-parts';
import styles from '@/components/detail/detail.module.css';
import { OddNotice } from '@/components/detail/odd-notice';
import { RowDetail } from '@/components/detail/row-detail';
import { Target } from '@/components/dialog/target';
import { EmptyState } from '@/components/feedback/empty-state';
import { ErrorNotice } from '@/components/feedback/error-notice';
import { LogLinks } from '@/components/namespace/log-links';
import { NamespaceAvatar } from '@/components/namespace/namespace-avatar';
import { NamespaceStorage } from '@/components/namespace/namespace-storage';
import { RobotAccount, robotName } from '@/components/namespace/robot-account';

import { isAskable, useUserDetail } from './use-user-detail';
import { UserFacts } from './user-detail-facts';
import { UserTargetProvider } from './user-target';
import { userActions } from './users-actions';

const route = getRouteApi('/_console/users/$username');

/** Shows one user beside or over the list, and its actions in child routes. */
export function UserDetailPage() {
  const { username } = route.useParams();
  // Another user is another detail: no state carries over.
  return <UserDetail key={username} username={username} />;
}

function UserDetail({ username }: { username: string }) {
  const navigate = useNavigate();
  const access = useAccess();
  const { user, gone, error, listedOnly, retry } = useUserDetail(username);
  const avatar = gone ? undefined : user?.avatar;
  return (
    <RowDetail
      name={username}
      title={
        <DetailTitle
          kind="User"
          name={username}
          avatar={!gone && <NamespaceAvatar avatar={avatar} name={username} />}
          copyLabel={avatar && 'Copy username'}
        />
      }
      known={user !== undefined}
      toList={(how) => void navigate({ to: '/users', search: true, ...how })}
      toDetail={(how) =>
        void navigate({ to: '/users/$username', params: { username }, search: true, ...how })
      }
      renderOver={(ways, outlet) =>
        user && <UserTargetProvider value={{ user, ...ways }}>{outlet}</UserTargetProvider>
      }
    >
      {({ leave }) =>
        gone ? (
          <UserGone username={username} onLeave={leave} />
        ) : error ? (
          <ErrorNotice error={describeError(error)} onRetry={retry} />
        ) : user ? (
          <>
            {listedOnly && (
              <p className={styles.faint}>
                From the list: this registry does not let read-only superusers open a single user.
                Quay 3.16 and later do.
              </p>
            )}
            <OddNotice of={user} />
            <UserFacts user={user} />
            <NamespaceStorage namespace={user} unavailable={whyNot.readQuotas(access)} />
            <LogLinks performer={username} namespace={username} />
            <DetailActions actions={userActions(access, user)} />
          </>
        ) : listedOnly ? (
          <UserNotListedYet />
        ) : (
          <DetailLoading label="Loading user" heights={HEIGHTS} />
        )
      }
    </RowDetail>
  );
}

/** Shown in place of a user that the registry does not know. */
function UserGone({ username, onLeave }: { username: string; onLeave: () => void }) {
  const robot = robotName(username);
  return (
    <DetailGone title="No such user" back="Back to users" onLeave={onLeave}>
      {robot !== undefined ? (
        <RobotAccount name={robot} />
      ) : isAskable(username) ? (
        <>
          The registry has no user <Target>{username}</Target>. It may have been deleted or renamed,
          or have become an organization, or the address is wrong.
        </>
      ) : (
        <>
          “<Target>{username}</Target>” is not a valid username: names cannot contain a slash.
        </>
      )}
    </DetailGone>
  );
}

/** Shown in place of a user that only the list can provide, and that the list has not reached. */
function UserNotListedYet() {
  return (
    <EmptyState title="Not loaded yet">
      This registry does not let read-only superusers open a single user; Quay 3.16 and later do.
      The user appears here when the list has loaded it.
    </EmptyState>
  );
}

/** The sections of a user, and its six actions. */
const HEIGHTS = [44, 112, 92, 44, 44, 44, 44, 44, 44];
