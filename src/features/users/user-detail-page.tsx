import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';

import { useAccess } from '@/api/access';
import { useCrawlRow } from '@/api/crawl';
import { describeError, toApiError } from '@/api/errors';
import { type User, userDetail, usersDirectory } from '@/api/queries/users';
import { whyNot } from '@/api/rights/quotas';
import { DetailLoading, useLastKnown } from '@/components/detail/detail-parts';
import styles from '@/components/detail/detail.module.css';
import { RowDetail, type RowState } from '@/components/detail/row-detail';
import { Target } from '@/components/dialog/target';
import { EmptyState } from '@/components/feedback/empty-state';
import { LogLinks } from '@/components/namespace/log-links';
import { NamespaceAvatar } from '@/components/namespace/namespace-avatar';
import { NamespaceStorage } from '@/components/namespace/namespace-storage';
import { RobotAccount, robotName } from '@/components/namespace/robot-account';

import { directoryUser } from './directory-user';
import { UserFacts } from './user-detail-facts';
import { UserTargetProvider } from './user-target';
import { userActions } from './users-actions';

const route = getRouteApi('/_console/users/$username');

/** Shows one user beside or over the list, and its actions in child routes. */
export function UserDetailPage() {
  const { username } = route.useParams();
  const access = useAccess();
  const { listedOnly, ...state } = useUserState(username);
  return (
    <RowDetail
      kind="User"
      name={username}
      state={state}
      pending={
        listedOnly ? <UserNotListedYet /> : <DetailLoading label="Loading user" heights={HEIGHTS} />
      }
      avatar={<NamespaceAvatar avatar={state.row?.avatar} name={username} />}
      copyLabel="Copy username"
      missing={<UserMissing username={username} />}
      actions={(user) => userActions(access, user)}
      renderOver={(user, ways, outlet) => (
        <UserTargetProvider value={{ user, ...ways }}>{outlet}</UserTargetProvider>
      )}
    >
      {(user) => (
        <>
          {listedOnly && (
            <p className={styles.faint}>
              From the list: this registry does not let read-only superusers open a single user.
              Quay 3.16 and later do.
            </p>
          )}
          <UserFacts user={user} />
          <NamespaceStorage namespace={user} unavailable={whyNot.readQuotas(access)} />
          <LogLinks performer={username} namespace={username} />
        </>
      )}
    </RowDetail>
  );
}

/** What is known of a user; `gone` also where that is known without a request. */
type UserState = RowState<User> & {
  /** Only the list could be loaded: up to Quay 3.15 read-only superusers may not request a single user. */
  listedOnly: boolean;
};

/**
 * Returns whether a user can be requested: a name with a slash would be another API path, whose response would be about
 * something else.
 */
const isAskable = (username: string): boolean => !username.includes('/');

/** Refreshes a user whenever it is opened; shows the list's data until the response arrives. */
function useUserState(username: string): UserState {
  const client = useQueryClient();
  const possible = isAskable(username);
  const query = useQuery({
    ...userDetail(username),
    enabled: possible,
    refetchOnMount: 'always',
    placeholderData: () => directoryUser(client, username),
  });
  const error = query.error && toApiError(query.error);
  const listedOnly = error?.kind === 'forbidden';
  const listed = useCrawlRow(usersDirectory, username);
  const known = query.data ?? (listedOnly ? listed : undefined);
  return {
    row: useLastKnown(known),
    gone: !possible || error?.kind === 'not-found',
    error: error && !listedOnly ? describeError(error) : null,
    listedOnly,
    retry: () => void query.refetch(),
  };
}

/** Says what a user may be that the registry does not know. */
function UserMissing({ username }: { username: string }) {
  const robot = robotName(username);
  if (robot !== undefined) return <RobotAccount name={robot} />;
  return isAskable(username) ? (
    <>
      The registry has no user <Target>{username}</Target>. It may have been deleted or renamed, it
      may be an organization, or the address may be wrong.
    </>
  ) : (
    <>
      “<Target>{username}</Target>” is not a valid username: names cannot contain a slash.
    </>
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
