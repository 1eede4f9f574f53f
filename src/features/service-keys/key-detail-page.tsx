import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useId } from 'react';

import { useAccess } from '@/api/access';
import { describeError, toApiError } from '@/api/errors';
import { type ServiceKey, serviceKeyDetail, serviceKeys } from '@/api/queries/service-keys';
import { DetailLoading, useLastKnown } from '@/components/detail/detail-parts';
import detail from '@/components/detail/detail.module.css';
import { RowDetail, type RowState } from '@/components/detail/row-detail';
import { Target } from '@/components/dialog/target';
import { useNow } from '@/components/feedback/use-now';
import { replacementOf, replacementsAmong } from '@/lib/service-key-replacement';
import { isLive, otherLiveKeys } from '@/lib/service-key-state';
import { keyLabel } from '@/lib/service-key-words';
import { formatSubject } from '@/lib/subject';
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
  const access = useAccess();
  const now = useNow();
  const { data: keys = NONE } = useQuery(serviceKeys.options);
  const state = useKeyState(kid, keys);
  const replacement = replacementOf(replacementsAmong(keys, now), kid);
  const othersOf = (serviceKey: ServiceKey) => otherLiveKeys(keys, serviceKey, now);
  return (
    <RowDetail
      kind="Service key"
      // The ID is in the address, so there is a title before the key is loaded.
      name={state.row && !state.gone ? keyLabel(state.row) : shortId(kid)}
      state={state}
      missing={
        <>
          The registry has no key <Target>{kid}</Target>. It may have been deleted, removed a week
          after it expired or dropped unapproved, or the address may be wrong.
        </>
      }
      pending={<DetailLoading label="Loading service key" heights={[190, 110, 190, 80]} />}
      actions={(serviceKey) => serviceKeyActions(access, serviceKey, replacement)}
      renderOver={(serviceKey, ways, outlet) => (
        <KeyTargetProvider
          value={{ serviceKey, others: othersOf(serviceKey), replacement, ...ways }}
        >
          {outlet}
        </KeyTargetProvider>
      )}
    >
      {(serviceKey) => (
        <>
          <KeyFacts serviceKey={serviceKey} />
          {replacement && <KeyReplacement serviceKey={serviceKey} replacement={replacement} />}
          <KeyApprovalFacts serviceKey={serviceKey} />
          <KeyMetadata metadata={serviceKey.metadata} />
          <KeyPublicPart serviceKey={serviceKey} />
          <KeySiblings
            service={serviceKey.service}
            live={isLive(serviceKey, now)}
            others={othersOf(serviceKey)}
          />
          <Link to="/activity" search={{ of: formatSubject({ kind: 'key', name: kid }) }}>
            Activity of this key, last 7 days
          </Link>
        </>
      )}
    </RowDetail>
  );
}

const NONE: readonly ServiceKey[] = [];

/** Refreshes a key whenever it is opened; shows the list's data until the response arrives. */
function useKeyState(kid: string, keys: readonly ServiceKey[]): RowState<ServiceKey> {
  const query = useQuery({
    ...serviceKeyDetail(kid),
    refetchOnMount: 'always',
    placeholderData: keys.find((key) => key.kid === kid),
  });
  const error = query.error && toApiError(query.error);
  return {
    row: useLastKnown(query.data),
    gone: error?.kind === 'not-found',
    error: error && describeError(error),
    retry: () => void query.refetch(),
  };
}

type KeySiblingsProps = {
  service: ServiceKey['service'];
  /** Whether the key itself is live. */
  live: boolean;
  others: readonly ServiceKey[];
};

/** Shows the keys that the service has left without this one. */
function KeySiblings({ service, live, others }: KeySiblingsProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={detail.section}>
      <h3 id={id} className={detail.heading}>
        Other live keys of {service ?? 'the service'}
      </h3>
      {others.length === 0 ? (
        <p className={live ? styles.only : detail.faint}>
          {live
            ? 'None: this is the only live key of its service.'
            : 'None: no other key of this service is approved and unexpired.'}
        </p>
      ) : (
        <ul className={styles.siblings}>
          {others.map((key) => (
            <li key={key.kid}>
              <Link to="/service-keys/$kid" params={{ kid: key.kid }} search>
                {keyLabel(key) === shortId(key.kid) ? (
                  <code>{shortId(key.kid)}</code>
                ) : (
                  <bdi>{keyLabel(key)}</bdi>
                )}
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
