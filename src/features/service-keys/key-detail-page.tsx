import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useId } from 'react';

import { useAccess } from '@/api/access';
import { type ApiError, describeError, toApiError } from '@/api/errors';
import { type ServiceKey, serviceKeyDetail, serviceKeys } from '@/api/queries/service-keys';
import { DetailActions } from '@/components/detail/detail-actions';
import {
  DetailGone,
  DetailLoading,
  DetailTitle,
  useLastKnown,
} from '@/components/detail/detail-parts';
import detail from '@/components/detail/detail.module.css';
import { OddNotice } from '@/components/detail/odd-notice';
import { RowDetail } from '@/components/detail/row-detail';
import { Target } from '@/components/dialog/target';
import { ErrorNotice } from '@/components/feedback/error-notice';
import { useNow } from '@/components/feedback/use-now';
import { replacementOf, replacementsAmong } from '@/lib/service-key-replacement';
import { otherLiveKeys } from '@/lib/service-key-state';
import { keyLabel } from '@/lib/service-key-words';
import { shortId } from '@/lib/text';

import { KeyApprovalFacts } from './key-detail-approval';
import { KeyFacts, KeyPublicPart } from './key-detail-facts';
import { KeyMetadata } from './key-detail-metadata';
import { KeyReplacement } from './key-detail-replacement';
import styles from './key-detail.module.css';
import { KeyExpiry } from './key-expiry';
import { KeyTargetProvider } from './key-target';
import { serviceKeyActions } from './service-keys-actions';

const route = getRouteApi('/_console/service-keys/$kid');

/** Shows one key beside or over the list, and its actions in child routes. */
export function KeyDetailPage() {
  const { kid } = route.useParams();
  // Another key is another detail: no state carries over.
  return <KeyDetail key={kid} kid={kid} />;
}

function KeyDetail({ kid }: { kid: string }) {
  const navigate = useNavigate();
  const access = useAccess();
  const now = useNow();
  const { serviceKey, keys, gone, error, retry } = useKeyDetail(kid);
  const others = serviceKey ? otherLiveKeys(keys, serviceKey, now) : [];
  const replacement = replacementOf(replacementsAmong(keys, now), kid);
  return (
    <RowDetail
      name={serviceKey ? keyLabel(serviceKey) : kid}
      title={
        <DetailTitle
          kind="Service key"
          // The ID is in the address, so there is a title before the key is loaded.
          name={serviceKey && !gone ? keyLabel(serviceKey) : shortId(kid)}
        />
      }
      known={serviceKey !== undefined}
      toList={(how) => void navigate({ to: '/service-keys', search: true, ...how })}
      toDetail={(how) =>
        void navigate({ to: '/service-keys/$kid', params: { kid }, search: true, ...how })
      }
      renderOver={(ways, outlet) =>
        serviceKey && (
          <KeyTargetProvider value={{ serviceKey, others, replacement, ...ways }}>
            {outlet}
          </KeyTargetProvider>
        )
      }
    >
      {({ leave }) =>
        gone ? (
          <DetailGone title="No such key" back="Back to service keys" onLeave={leave}>
            The registry has no key <Target>{kid}</Target>. It may have been deleted, have expired
            more than a week ago, or have been dropped without an approval, or the address is wrong.
          </DetailGone>
        ) : error ? (
          <ErrorNotice error={describeError(error)} onRetry={retry} />
        ) : serviceKey ? (
          <>
            <OddNotice of={serviceKey} />
            <KeyFacts serviceKey={serviceKey} />
            {replacement && <KeyReplacement serviceKey={serviceKey} replacement={replacement} />}
            <KeyApprovalFacts serviceKey={serviceKey} />
            <KeyMetadata metadata={serviceKey.metadata} />
            <KeyPublicPart serviceKey={serviceKey} />
            <KeySiblings serviceKey={serviceKey} others={others} />
            <DetailActions actions={serviceKeyActions(access, serviceKey, replacement)} />
          </>
        ) : (
          <DetailLoading label="Loading key" heights={[190, 110, 190, 80]} />
        )
      }
    </RowDetail>
  );
}

type KeySiblingsProps = { serviceKey: ServiceKey; others: readonly ServiceKey[] };

/** Shows the keys that the service has left without this one. */
function KeySiblings({ serviceKey, others }: KeySiblingsProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={detail.section}>
      <h3 id={id} className={detail.heading}>
        Other live keys of {serviceKey.service ?? 'the service'}
      </h3>
      {others.length === 0 ? (
        <p className={detail.faint}>
          None: no other key of this service is approved and unexpired.
        </p>
      ) : (
        <ul className={styles.siblings}>
          {others.map((key) => (
            <li key={key.kid}>
              <Link to="/service-keys/$kid" params={{ kid: key.kid }} search>
                <bdi>{keyLabel(key)}</bdi>
              </Link>
              <span className={styles.meta}>
                {key.expiration_date === null ? 'Never expires' : <KeyExpiry serviceKey={key} />}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

type KeyDetailState = {
  /** The key as last known, possibly from the list; stays while a dialog reports its deletion. */
  serviceKey: ServiceKey | undefined;
  /** Every known key. */
  keys: readonly ServiceKey[];
  /** The registry reports that the key does not exist. */
  gone: boolean;
  error: ApiError | null;
  retry: () => void;
};

const NONE: readonly ServiceKey[] = [];

/** Refreshes a key whenever it is opened; shows the list's data until the response arrives. */
function useKeyDetail(kid: string): KeyDetailState {
  const { data: keys = NONE } = useQuery(serviceKeys.options);
  const listed = keys.find((key) => key.kid === kid);
  const query = useQuery({
    ...serviceKeyDetail(kid),
    refetchOnMount: 'always',
    placeholderData: listed,
  });
  const error = query.error ? toApiError(query.error) : null;
  const serviceKey = useLastKnown(query.data);

  return {
    serviceKey,
    keys,
    gone: error?.kind === 'not-found',
    error,
    retry: () => void query.refetch(),
  };
}
