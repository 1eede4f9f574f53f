import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, Outlet, useNavigate } from '@tanstack/react-router';

import { useAccess } from '@/api/access';
import { describeError } from '@/api/errors';
import { type ServiceKey, serviceKeys } from '@/api/queries/service-keys';
import { whyNot } from '@/api/rights/service-keys';
import { CLOSING } from '@/components/detail/closing';
import { DetailLoading, useLastKnown } from '@/components/detail/detail-parts';
import { Overlay } from '@/components/dialog/overlay';
import { DisabledAction } from '@/components/feedback/disabled-action';
import { ErrorNotice } from '@/components/feedback/error-notice';
import { useNow } from '@/components/feedback/use-now';
import { LinkButton } from '@/components/table/link-button';
import type { Replacement } from '@/lib/service-key-replacement';
import { otherLiveKeys } from '@/lib/service-key-state';

import { KeyComparison } from './key-comparison';
import { KeyTarget, ReplacementState } from './key-detail-replacement';
import { KeyTargetProvider, useKeyTarget } from './key-target';
import styles from './replacement.module.css';

/** Shows the old and the new key of a replacement side by side, with what is left to do. */
export function ReplacementPage() {
  const { serviceKey, replacement, close } = useKeyTarget();
  const { error, isPending, refetch } = useQuery(serviceKeys.options);
  // Stays while its deletion is reported.
  const old = useLastKnown(replacement?.old);
  return (
    <>
      <Overlay
        width={880}
        title={
          // The focus starts here: there is something to compare before there is something to do.
          <span tabIndex={-1} data-autofocus className={styles.title}>
            Replacement of <KeyTarget serviceKey={old ?? serviceKey} />
          </span>
        }
        onClose={close}
      >
        {replacement ? (
          <div className={styles.body}>
            <ReplacementState replacement={replacement} />
            <KeyComparison replacement={replacement} />
            <NextSteps kid={serviceKey.kid} replacement={replacement} onClose={close} />
          </div>
        ) : isPending ? (
          <DetailLoading label="Loading keys" heights={[60, 320]} />
        ) : error ? (
          <ErrorNotice error={describeError(error)} onRetry={() => void refetch()} />
        ) : (
          <p className={styles.words}>
            This key is not part of a replacement: no live key replaces it, and it replaces none.
            The new key may have been deleted, or have expired.
          </p>
        )}
      </Overlay>
      {replacement && old && <OverOldKey replacement={replacement} old={old} />}
    </>
  );
}

type NextStepsProps = {
  /** The key in the address. */
  kid: string;
  replacement: Replacement<ServiceKey>;
  onClose: () => void;
};

/** Offers to end the old key, and says why not to those who may not. */
function NextSteps({ kid, replacement: { state, next }, onClose }: NextStepsProps) {
  const access = useAccess();
  const [toExpire, toDelete] = [whyNot.updateServiceKey(access), whyNot.deleteServiceKey(access)];
  const at = { params: { kid }, search: true } as const;
  // Where nothing is possible, two buttons would only repeat why.
  const refusal = toExpire === toDelete ? toExpire : undefined;
  return (
    <>
      {state === 'open' && toDelete === undefined && (
        <p className={styles.words}>
          Lost the new private key?{' '}
          <Link to="/service-keys/$kid/delete" params={{ kid: next.kid }} search>
            Delete the new key
          </Link>{' '}
          and start again. The old key is not affected.
        </p>
      )}
      <footer className={styles.foot}>
        {refusal !== undefined && state !== 'ended' && <p className={styles.words}>{refusal}</p>}
        {refusal === undefined && state !== 'ended' && (
          <span className={styles.apart}>
            <DisabledAction refusal={toDelete}>
              <LinkButton
                variant="default"
                className={styles.danger}
                to="/service-keys/$kid/replacement/delete"
                {...at}
              >
                Delete old key
              </LinkButton>
            </DisabledAction>
          </span>
        )}
        <Button variant="default" onClick={onClose}>
          Close
        </Button>
        {refusal === undefined && state !== 'ended' && (
          <DisabledAction refusal={toExpire}>
            <LinkButton
              variant={state === 'open' ? 'filled' : 'default'}
              to="/service-keys/$kid/replacement/expiry"
              {...at}
            >
              {state === 'open' ? 'Let old key expire' : 'Change expiry of old key'}
            </LinkButton>
          </DisabledAction>
        )}
      </footer>
    </>
  );
}

type OverOldKeyProps = { replacement: Replacement<ServiceKey>; old: ServiceKey };

/** The forms that end the old key, over the comparison. They return to it, and after a success to where it was opened. */
function OverOldKey({ replacement, old }: OverOldKeyProps) {
  const target = useKeyTarget();
  const { kid } = target.serviceKey;
  const navigate = useNavigate();
  const { data: keys = [] } = useQuery(serviceKeys.options);
  const now = useNow();
  const close = () =>
    void navigate({
      to: '/service-keys/$kid/replacement',
      params: { kid },
      search: true,
      ...CLOSING,
    });
  return (
    <KeyTargetProvider
      value={{
        ...target,
        replacement,
        serviceKey: old,
        ending: replacement.state === 'open',
        others: otherLiveKeys(keys, old, now),
        close,
        // The details of the new key stay when the old one is gone.
        gone: kid === old.kid ? target.gone : target.finish,
      }}
    >
      <Outlet />
    </KeyTargetProvider>
  );
}
