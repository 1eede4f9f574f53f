import type { ServiceKey } from '@/api/queries/service-keys';
import { NotTold } from '@/components/feedback/not-told';
import { StatusBadge } from '@/components/feedback/status-badge';
import { useNow } from '@/components/feedback/use-now';
import { roughTimeLeft, timeLeft } from '@/lib/duration';
import { approvalState, dropDeadline } from '@/lib/service-key-state';

import styles from './key-marks.module.css';
import { APPROVAL_LABELS } from './key-words';

/** Shows how a key was approved, or how much time is left to approve it; `short` where there is little room. */
export function KeyApproval({
  serviceKey,
  short = false,
}: {
  serviceKey: ServiceKey;
  short?: boolean;
}) {
  const state = approvalState(serviceKey, useNow());
  if (state === 'awaiting') return <Awaiting serviceKey={serviceKey} short={short} />;
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

const HOUR = 3_600_000;

/** Shows in one badge that a key awaits approval, and how long until the registry may drop it (C 9). */
function Awaiting({ serviceKey, short }: { serviceKey: ServiceKey; short: boolean }) {
  const deadline = dropDeadline(serviceKey);
  const left = (deadline ?? Infinity) - useNow();
  if (deadline === null || left === Infinity) {
    return <StatusBadge status="attention" label={APPROVAL_LABELS.awaiting} />;
  }
  if (left <= 0) {
    return (
      <StatusBadge status="danger" label={short ? 'May be dropped' : 'Awaiting · may be dropped'} />
    );
  }
  return left < HOUR ? (
    <Ticking deadline={deadline} short={short} />
  ) : (
    <StatusBadge status="attention" label={leftText(left, short)} />
  );
}

function Ticking({ deadline, short }: { deadline: number; short: boolean }) {
  return (
    <span role="timer" className={styles.timer}>
      <StatusBadge status="danger" label={leftText(deadline - useNow('second'), short)} />
    </span>
  );
}

const leftText = (left: number, short: boolean) =>
  `Awaiting · ${short ? roughTimeLeft(left) : `${timeLeft(left)} left`}`;
