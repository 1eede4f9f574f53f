import { Drawer } from '@mantine/core';
import { Outlet, useChildMatches, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';

import { useAccess } from '@/api/access';
import { describeError } from '@/api/errors';
import { DetailActions } from '@/components/detail/detail-actions';
import detail from '@/components/detail/detail.module.css';
import { useEntered } from '@/components/dialog/use-entered';
import { useEscape } from '@/components/dialog/use-escape';
import { useOverlayFocus } from '@/components/dialog/use-overlay-focus';
import { ErrorNotice } from '@/components/feedback/error-notice';
import { useNow } from '@/components/feedback/use-now';
import { otherLiveKeys } from '@/lib/service-key-state';

import { KeyApprovalFacts } from './key-detail-approval';
import { KeyFacts } from './key-detail-facts';
import { KeyMetadata } from './key-detail-metadata';
import { KeyPublicPart } from './key-detail-jwk';
import { KeySiblings } from './key-detail-siblings';
import { KeyGone, KeySkeleton } from './key-detail-states';
import { KeyTitle } from './key-detail-title';
import { KeyTargetProvider, type KeyTarget } from './key-target';
import { serviceKeyActions } from './service-keys-actions';
import { useKeyDetail } from './use-key-detail';

/** The drawer of one key. A form or dialog opened from the list stands alone; one opened here stands over it. */
export function KeyDetail({ kid }: { kid: string }) {
  const navigate = useNavigate();
  const { serviceKey, keys, gone, error, retry } = useKeyDetail(kid);
  const access = useAccess();
  const now = useNow();
  const hasDialog = useChildMatches({ select: (matches) => matches.length > 0 });
  const [opened, setOpened] = useState(!hasDialog || serviceKey === undefined);
  if (!hasDialog && !opened) setOpened(true);
  const [notice, setNotice] = useState<string | null>(null);
  const entered = useEntered();
  useOverlayFocus();

  const toList = () => void navigate({ to: '/service-keys', search: true });
  useEscape(entered && opened && !hasDialog, toList);
  const toDetail = (ignoreBlocker: boolean) =>
    void navigate({
      to: '/service-keys/$kid',
      params: { kid },
      search: true,
      replace: true,
      ignoreBlocker,
    });

  const actions = serviceKey
    ? serviceKeyActions(access, serviceKey).filter(({ id }) => id !== 'details')
    : [];
  const others = serviceKey ? otherLiveKeys(keys, serviceKey, now) : [];
  const target: KeyTarget | null = serviceKey
    ? {
        serviceKey,
        others,
        close: () => {
          setNotice(null);
          if (opened) toDetail(false);
          else toList();
        },
        finish: (message) => {
          setNotice(message);
          toDetail(true);
        },
        ended: () => setOpened(false),
        leave: toList,
      }
    : null;

  return (
    <>
      <Drawer
        opened={entered && opened}
        onClose={toList}
        title={<KeyTitle kid={kid} serviceKey={gone ? undefined : serviceKey} />}
        size={520}
        closeOnEscape={false}
        classNames={{ content: detail.drawer, title: detail.title }}
      >
        {gone && <KeyGone kid={kid} onLeave={toList} />}
        {!gone && error && <ErrorNotice error={describeError(error)} onRetry={retry} />}
        {!gone && !serviceKey && !error && <KeySkeleton />}
        {!gone && serviceKey && (
          <div className={detail.sections}>
            <Notice text={notice} />
            <KeyFacts serviceKey={serviceKey} />
            <KeyApprovalFacts serviceKey={serviceKey} />
            <DetailActions actions={actions} />
            <KeyMetadata metadata={serviceKey.metadata} />
            <KeyPublicPart serviceKey={serviceKey} />
            <KeySiblings serviceKey={serviceKey} others={others} />
          </div>
        )}
      </Drawer>
      {target && (
        <KeyTargetProvider value={target}>
          <Outlet />
        </KeyTargetProvider>
      )}
    </>
  );
}

/** What was just done. The text comes a moment after its place, or screen readers would not notice it. */
function Notice({ text }: { text: string | null }) {
  const entered = useEntered();
  return <output className={detail.notice}>{entered && text}</output>;
}
