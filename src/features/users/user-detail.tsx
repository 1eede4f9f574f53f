import { Drawer } from '@mantine/core';
import { Outlet, useChildMatches, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';

import { describeError } from '@/api/errors';
import { useEntered } from '@/components/dialog/use-entered';
import { useEscape } from '@/components/dialog/use-escape';
import { useOverlayFocus } from '@/components/dialog/use-overlay-focus';
import { ErrorNotice } from '@/components/feedback/error-notice';
import { ForeignText } from '@/components/feedback/foreign-text';
import styles from '@/components/detail/detail.module.css';
import { DetailActions } from '@/components/detail/detail-actions';
import { useListOutcome } from '@/components/table/list-outcome';
import { NamespaceStorage } from '@/components/namespace/namespace-storage';
import { useAccess } from '@/api/access';
import { noQuotas } from '@/api/rights/quotas';

import { useUserDetail } from './use-user-detail';
import { UserActivity } from './user-activity';
import { UserFacts } from './user-detail-facts';
import { UserGone, UserNotListedYet, UserSkeleton } from './user-detail-states';
import { userActions } from './users-actions';
import { UserTitle } from './user-detail-title';
import { UserTargetProvider, type UserTarget } from './user-target';

/** The drawer of one user. A form or dialog opened from the list stands alone; one opened here stands over it. */
export function UserDetail({ username }: { username: string }) {
  const navigate = useNavigate();
  const access = useAccess();
  const { user, gone, error, listedOnly, retry } = useUserDetail(username);
  const hasDialog = useChildMatches({ select: (matches) => matches.length > 0 });
  const [opened, setOpened] = useState(!hasDialog || user === undefined);
  if (!hasDialog && !opened) setOpened(true);
  const [notice, setNotice] = useState<string | null>(null);
  const say = useListOutcome();
  const entered = useEntered();
  useOverlayFocus();

  const toList = (ignoreBlocker = false) =>
    void navigate({ to: '/users', search: true, ignoreBlocker });
  useEscape(entered && opened && !hasDialog, () => toList());
  const toDetail = (ignoreBlocker: boolean) =>
    void navigate({
      to: '/users/$username',
      params: { username },
      search: true,
      replace: true,
      ignoreBlocker,
    });

  const target: UserTarget | null = user
    ? {
        user,
        close: () => {
          setNotice(null);
          if (opened) toDetail(false);
          else toList();
        },
        finish: (message) => {
          if (opened) {
            setNotice(message);
            toDetail(true);
          } else {
            say({ target: username, text: message });
            toList(true);
          }
        },
        ended: () => setOpened(false),
        leave: () => toList(),
      }
    : null;

  return (
    <>
      <Drawer
        opened={entered && opened}
        onClose={() => toList()}
        title={<UserTitle username={username} avatar={gone ? undefined : user?.avatar} />}
        size={480}
        closeOnEscape={false}
        classNames={{ content: styles.drawer, title: styles.title }}
      >
        {gone && <UserGone username={username} onLeave={() => toList()} />}
        {!gone && error && <ErrorNotice error={describeError(error)} onRetry={retry} />}
        {!gone && !user && !error && (listedOnly ? <UserNotListedYet /> : <UserSkeleton />)}
        {!gone && user && (
          <div className={styles.sections}>
            <Notice text={notice} />
            {listedOnly && (
              <p className={styles.faint}>
                As the list shows it: this registry does not let read-only superusers open a single
                user. That came with Quay 3.16.
              </p>
            )}
            <UserFacts user={user} />
            <NamespaceStorage namespace={user} unavailable={noQuotas(access)} />
            <UserActivity username={username} />
            <DetailActions
              actions={userActions(access, user).filter(({ id }) => id !== 'details')}
            />
          </div>
        )}
      </Drawer>
      {target && (
        <UserTargetProvider value={target}>
          <Outlet />
        </UserTargetProvider>
      )}
    </>
  );
}

/** What was just done. The text comes a moment after its place, or screen readers would not notice it. */
function Notice({ text }: { text: string | null }) {
  const entered = useEntered();
  return (
    <output className={styles.notice}>
      {entered && text !== null && <ForeignText text={text} />}
    </output>
  );
}
