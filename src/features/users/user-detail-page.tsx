import { getRouteApi, useNavigate } from '@tanstack/react-router';

import { useAccess } from '@/api/access';
import { describeError } from '@/api/errors';
import { whyNot } from '@/api/rights/quotas';
import { DetailActions } from '@/components/detail/detail-actions';
import styles from '@/components/detail/detail.module.css';
import { OddNotice } from '@/components/detail/odd-notice';
import { RowDetail } from '@/components/detail/row-detail';
import { ErrorNotice } from '@/components/feedback/error-notice';
import { NamespaceStorage } from '@/components/namespace/namespace-storage';

import { useUserDetail } from './use-user-detail';
import { UserActivity } from './user-activity';
import { UserFacts } from './user-detail-facts';
import { UserGone, UserNotListedYet, UserSkeleton } from './user-detail-states';
import { UserTitle } from './user-detail-title';
import { UserTargetProvider } from './user-target';
import { userActions } from './users-actions';

const route = getRouteApi('/_console/users/$username');

/** One user beside or over the list, and what can be done with it in routes below. */
export function UserDetailPage() {
  const { username } = route.useParams();
  // Another user is another detail: nothing of the one before stays.
  return <UserDetail key={username} username={username} />;
}

function UserDetail({ username }: { username: string }) {
  const navigate = useNavigate();
  const access = useAccess();
  const { user, gone, error, listedOnly, retry } = useUserDetail(username);
  return (
    <RowDetail
      name={username}
      title={<UserTitle username={username} avatar={gone ? undefined : user?.avatar} />}
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
            <UserActivity username={username} />
            <DetailActions
              actions={userActions(access, user).filter(({ id }) => id !== 'details')}
            />
          </>
        ) : listedOnly ? (
          <UserNotListedYet />
        ) : (
          <UserSkeleton />
        )
      }
    </RowDetail>
  );
}
