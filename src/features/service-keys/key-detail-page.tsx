import { Button, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useId, useState } from 'react';

import { useAccess } from '@/api/access';
import { type ApiError, describeError, toApiError } from '@/api/errors';
import { type ServiceKey, serviceKeyDetail, serviceKeys } from '@/api/queries/service-keys';
import { DetailActions } from '@/components/detail/detail-actions';
import detail from '@/components/detail/detail.module.css';
import { OddNotice } from '@/components/detail/odd-notice';
import { RowDetail } from '@/components/detail/row-detail';
import { Target } from '@/components/dialog/target';
import { EmptyState } from '@/components/feedback/empty-state';
import { ErrorNotice } from '@/components/feedback/error-notice';
import { useNow } from '@/components/feedback/use-now';
import { otherLiveKeys } from '@/lib/service-key-state';
import { keyLabel, shortKid } from '@/lib/service-key-words';

import { KeyApprovalFacts } from './key-detail-approval';
import { KeyFacts, KeyPublicPart } from './key-detail-facts';
import { KeyMetadata } from './key-detail-metadata';
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

/** Shown in place of a key that the registry does not know. */
function KeyGone({ kid, onLeave }: { kid: string; onLeave: () => void }) {
  return (
    <EmptyState
      title="No such key"
      action={<Button onClick={onLeave}>Back to service keys</Button>}
    >
      The registry has no key <Target>{kid}</Target>. It was deleted, expired more than a week ago,
      or was dropped without an approval.
    </EmptyState>
  );
}

/** Shown in place of a key that is loading, in the same size. */
function KeySkeleton() {
  return (
    <div className={detail.sections} aria-busy="true" aria-live="polite">
      <span className="visually-hidden">Loading key</span>
      <Skeleton height={190} />
      <Skeleton height={110} />
      <Skeleton height={190} />
      <Skeleton height={80} />
    </div>
  );
}

type KeyTitleProps = { kid: string; serviceKey: ServiceKey | undefined };

/** Shows the key's name; its ID is in the address, so there is a title before the key is loaded. */
function KeyTitle({ kid, serviceKey }: KeyTitleProps) {
  return (
    // The focus starts here: there is something to read before there is something to do.
    <span className={detail.subject} tabIndex={-1} data-autofocus>
      <span className="visually-hidden">Service key </span>
      <Target>{serviceKey ? keyLabel(serviceKey) : shortKid(kid)}</Target>
    </span>
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
  const [last, setLast] = useState(query.data);
  if (query.data !== undefined && query.data !== last) setLast(query.data);

  return {
    serviceKey: query.data ?? last,
    keys,
    gone: error?.kind === 'not-found',
    error,
    retry: () => void query.refetch(),
  };
}
