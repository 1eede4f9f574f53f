import { Drawer } from '@mantine/core';
import { Outlet, useNavigate } from '@tanstack/react-router';

import { describeError } from '@/api/errors';
import { ErrorNotice } from '@/components/feedback/error-notice';
import { OddNotice } from '@/components/detail/odd-notice';
import styles from '@/components/detail/detail.module.css';
import { DetailActions } from '@/components/detail/detail-actions';
import { DetailNotice, useDetailDrawer } from '@/components/detail/use-detail-drawer';
import { NamespaceStorage } from '@/components/namespace/namespace-storage';
import { useAccess } from '@/api/access';
import { whyNot } from '@/api/rights/quotas';

import { useUserDetail } from './use-user-detail';
import { UserActivity } from './user-activity';
import { UserFacts } from './user-detail-facts';
import { UserGone, UserNotListedYet, UserSkeleton } from './user-detail-states';
import { userActions } from './users-actions';
import { UserTitle } from './user-detail-title';
import { UserTargetProvider } from './user-target';

/** The drawer of one user. */
export function UserDetail({ username }: { username: string }) {
  const navigate = useNavigate();
  const access = useAccess();
  const { user, gone, error, listedOnly, retry } = useUserDetail(username);
  const { opened, notice, ways } = useDetailDrawer({
    name: username,
    known: user !== undefined,
    toList: (how) => void navigate({ to: '/users', search: true, ...how }),
    toDetail: (how) =>
      void navigate({ to: '/users/$username', params: { username }, search: true, ...how }),
  });

  return (
    <>
      <Drawer
        opened={opened}
        onClose={ways.leave}
        title={<UserTitle username={username} avatar={gone ? undefined : user?.avatar} />}
        size={480}
        closeOnEscape={false}
        classNames={{ content: styles.drawer, title: styles.title }}
      >
        {gone && <UserGone username={username} onLeave={ways.leave} />}
        {!gone && error && <ErrorNotice error={describeError(error)} onRetry={retry} />}
        {!gone && !user && !error && (listedOnly ? <UserNotListedYet /> : <UserSkeleton />)}
        {!gone && user && (
          <div className={styles.sections}>
            <DetailNotice text={notice} />
            {listedOnly && (
              <p className={styles.faint}>
                As the list shows it: this registry does not let read-only superusers open a single
                user. That came with Quay 3.16.
              </p>
            )}
            <OddNotice of={user} />
            <UserFacts user={user} />
            <NamespaceStorage namespace={user} unavailable={whyNot.readQuotas(access)} />
            <UserActivity username={username} />
            <DetailActions
              actions={userActions(access, user).filter(({ id }) => id !== 'details')}
            />
          </div>
        )}
      </Drawer>
      {user && (
        <UserTargetProvider value={{ user, ...ways }}>
          <Outlet />
        </UserTargetProvider>
      )}
    </>
  );
}
