import type { ServiceKey } from '@/api/queries/service-keys';
import { NotTold } from '@/components/feedback/not-told';
import { StatusBadge } from '@/components/feedback/status-badge';
import { TimeLeft } from '@/components/feedback/time-left';
import { useNow } from '@/components/feedback/use-now';
import { approvalState, dropDeadline } from '@/lib/service-key-state';

import styles from './key-marks.module.css';
import { APPROVAL_LABELS } from './key-words';

/** Shows how a key was approved, or how much time is left to approve it. */
export function KeyApproval({
  serviceKey,
  short = false,
}: {
  serviceKey: ServiceKey;
  short?: boolean;
}) {
  const state = approvalState(serviceKey, useNow());
  if (state === 'awaiting') {
    return (
      <span className={styles.awaiting} data-short={short || undefined}>
        <StatusBadge status="attention" label={short ? 'Awaiting' : APPROVAL_LABELS.awaiting} />
        <Countdown serviceKey={serviceKey} short={short} />
      </span>
    );
  }
  if (state === 'not-told') return <NotTold short />;
  if (state === 'lapsed') return <StatusBadge status="inactive" label={APPROVAL_LABELS.lapsed} />;
  const raw = serviceKey.approval?.approval_type ?? '';
  return (
    <StatusBadge
      quiet
      status="ok"
      label={state === 'other' && raw !== '' ? raw : APPROVAL_LABELS[state]}
    />
  );
}

/** Counts down to when the registry may drop an unapproved key (C 9). */
export function Countdown({
  serviceKey,
  short = false,
}: {
  serviceKey: ServiceKey;
  short?: boolean;
}) {
  const deadline = dropDeadline(serviceKey);
  return deadline === null ? null : (
    <TimeLeft deadline={deadline} passed={short ? 'May be dropped' : 'May be dropped any time'} />
  );
}
