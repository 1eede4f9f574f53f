import { getRouteApi, useNavigate } from '@tanstack/react-router';

import { useAccess } from '@/api/access';
import { describeError } from '@/api/errors';
import { DetailActions } from '@/components/detail/detail-actions';
import { OddNotice } from '@/components/detail/odd-notice';
import { RowDetail } from '@/components/detail/row-detail';
import { ErrorNotice } from '@/components/feedback/error-notice';
import { useNow } from '@/components/feedback/use-now';
import { otherLiveKeys } from '@/lib/service-key-state';
import { keyLabel } from '@/lib/service-key-words';

import { KeyApprovalFacts } from './key-detail-approval';
import { KeyFacts } from './key-detail-facts';
import { KeyPublicPart } from './key-detail-jwk';
import { KeyMetadata } from './key-detail-metadata';
import { KeySiblings } from './key-detail-siblings';
import { KeyGone, KeySkeleton } from './key-detail-states';
import { KeyTitle } from './key-detail-title';
import { KeyTargetProvider } from './key-target';
import { serviceKeyActions } from './service-keys-actions';
import { useKeyDetail } from './use-key-detail';

const route = getRouteApi('/_console/service-keys/$kid');

/** One key beside or over the list, and what can be done with it in routes below. */
export function KeyDetailPage() {
  const { kid } = route.useParams();
  // Another key is another detail: nothing of the one before stays.
  return <KeyDetail key={kid} kid={kid} />;
}

function KeyDetail({ kid }: { kid: string }) {
  const navigate = useNavigate();
  const access = useAccess();
  const now = useNow();
  const { serviceKey, keys, gone, error, retry } = useKeyDetail(kid);
  const others = serviceKey ? otherLiveKeys(keys, serviceKey, now) : [];
  return (
    <RowDetail
      name={serviceKey ? keyLabel(serviceKey) : kid}
      title={<KeyTitle kid={kid} serviceKey={gone ? undefined : serviceKey} />}
      known={serviceKey !== undefined}
      toList={(how) => void navigate({ to: '/service-keys', search: true, ...how })}
      toDetail={(how) =>
        void navigate({ to: '/service-keys/$kid', params: { kid }, search: true, ...how })
      }
      renderOver={(ways, outlet) =>
        serviceKey && (
          <KeyTargetProvider value={{ serviceKey, others, ...ways }}>{outlet}</KeyTargetProvider>
        )
      }
    >
      {({ leave }) =>
        gone ? (
          <KeyGone kid={kid} onLeave={leave} />
        ) : error ? (
          <ErrorNotice error={describeError(error)} onRetry={retry} />
        ) : serviceKey ? (
          <>
            <OddNotice of={serviceKey} />
            <KeyFacts serviceKey={serviceKey} />
            <KeyApprovalFacts serviceKey={serviceKey} />
            <DetailActions
              actions={serviceKeyActions(access, serviceKey).filter(({ id }) => id !== 'details')}
            />
            <KeyMetadata metadata={serviceKey.metadata} />
            <KeyPublicPart serviceKey={serviceKey} />
            <KeySiblings serviceKey={serviceKey} others={others} />
          </>
        ) : (
          <KeySkeleton />
        )
      }
    </RowDetail>
  );
}
