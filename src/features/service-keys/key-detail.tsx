import { Drawer } from '@mantine/core';
import { Outlet, useNavigate } from '@tanstack/react-router';

import { useAccess } from '@/api/access';
import { describeError } from '@/api/errors';
import { DetailActions } from '@/components/detail/detail-actions';
import { DetailNotice, useDetailDrawer } from '@/components/detail/use-detail-drawer';
import detail from '@/components/detail/detail.module.css';
import { ErrorNotice } from '@/components/feedback/error-notice';
import { OddNotice } from '@/components/detail/odd-notice';
import { useNow } from '@/components/feedback/use-now';
import { otherLiveKeys } from '@/lib/service-key-state';
import { keyLabel } from '@/lib/service-key-words';

import { KeyApprovalFacts } from './key-detail-approval';
import { KeyFacts } from './key-detail-facts';
import { KeyMetadata } from './key-detail-metadata';
import { KeyPublicPart } from './key-detail-jwk';
import { KeySiblings } from './key-detail-siblings';
import { KeyGone, KeySkeleton } from './key-detail-states';
import { KeyTitle } from './key-detail-title';
import { KeyTargetProvider } from './key-target';
import { serviceKeyActions } from './service-keys-actions';
import { useKeyDetail } from './use-key-detail';

/** The drawer of one key. */
export function KeyDetail({ kid }: { kid: string }) {
  const navigate = useNavigate();
  const { serviceKey, keys, gone, error, retry } = useKeyDetail(kid);
  const access = useAccess();
  const now = useNow();
  const { opened, notice, ways } = useDetailDrawer({
    name: serviceKey ? keyLabel(serviceKey) : kid,
    known: serviceKey !== undefined,
    toList: (how) => void navigate({ to: '/service-keys', search: true, ...how }),
    toDetail: (how) =>
      void navigate({ to: '/service-keys/$kid', params: { kid }, search: true, ...how }),
  });

  const actions = serviceKey
    ? serviceKeyActions(access, serviceKey).filter(({ id }) => id !== 'details')
    : [];
  const others = serviceKey ? otherLiveKeys(keys, serviceKey, now) : [];

  return (
    <>
      <Drawer
        opened={opened}
        onClose={ways.leave}
        title={<KeyTitle kid={kid} serviceKey={gone ? undefined : serviceKey} />}
        size={520}
        closeOnEscape={false}
        classNames={{ content: detail.drawer, title: detail.title }}
      >
        {gone && <KeyGone kid={kid} onLeave={ways.leave} />}
        {!gone && error && <ErrorNotice error={describeError(error)} onRetry={retry} />}
        {!gone && !serviceKey && !error && <KeySkeleton />}
        {!gone && serviceKey && (
          <div className={detail.sections}>
            <DetailNotice text={notice} />
            <OddNotice of={serviceKey} />
            <KeyFacts serviceKey={serviceKey} />
            <KeyApprovalFacts serviceKey={serviceKey} />
            <DetailActions actions={actions} />
            <KeyMetadata metadata={serviceKey.metadata} />
            <KeyPublicPart serviceKey={serviceKey} />
            <KeySiblings serviceKey={serviceKey} others={others} />
          </div>
        )}
      </Drawer>
      {serviceKey && (
        <KeyTargetProvider value={{ serviceKey, others, ...ways }}>
          <Outlet />
        </KeyTargetProvider>
      )}
    </>
  );
}
