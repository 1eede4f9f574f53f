import type { ServiceKey } from '@/api/queries/service-keys';
import { StatusBadge } from '@/components/feedback/status-badge';
import { useNow } from '@/components/feedback/use-now';
import { ClockIcon } from '@/components/icons';

import styles from './key-marks.module.css';
import { approvalState, dropDeadline, HOUR } from './key-state';
import { APPROVAL_LABELS, timeLeft } from './key-words';

/** How a key was approved, or how much time is left to do it. */
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
      <span className={styles.awaiting}>
        <StatusBadge status="attention" label={short ? 'Awaiting' : APPROVAL_LABELS.awaiting} />
        {!short && <Countdown serviceKey={serviceKey} />}
      </span>
    );
  }
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

/** The time until the registry may drop an unapproved key, as it runs out (C 9). */
export function Countdown({ serviceKey }: { serviceKey: ServiceKey }) {
  const deadline = dropDeadline(serviceKey);
  return deadline === null ? null : <Left deadline={deadline} />;
}

function Left({ deadline }: { deadline: number }) {
  const left = deadline - useNow();
  if (left <= 0) {
    return (
      <span className={styles.left} data-late>
        <ClockIcon />
        May be dropped any time
      </span>
    );
  }
  return (
    <span className={styles.left} data-late={left < HOUR || undefined}>
      <ClockIcon />
      {left < 2 * HOUR ? <LastHour deadline={deadline} /> : `${timeLeft(left)} left`}
    </span>
  );
}

/** Only what is about to run out is worth a clock that ticks. */
function LastHour({ deadline }: { deadline: number }) {
  return <span role="timer">{timeLeft(deadline - useNow('second'))} left</span>;
}
