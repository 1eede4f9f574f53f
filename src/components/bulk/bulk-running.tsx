import { useSelector } from '@tanstack/react-store';
import { useState, type ReactNode } from 'react';

import { Overlay } from '@/components/dialog/overlay';
import { LeaveQuestion } from '@/components/dialog/leave-question';
import { useLeaveGuard } from '@/components/dialog/use-leave-guard';
import { DangerIcon } from '@/components/icons';
import { formatCount, formatNumber } from '@/lib/text';

import type { BulkDialogProps } from './bulk-dialog';
import { BulkProgress } from './bulk-progress';
import { countStates, type BulkRun, type BulkSnapshot } from './bulk-run';
import styles from './bulk.module.css';

type BulkRunningProps = Pick<
  BulkDialogProps,
  'title' | 'noun' | 'past' | 'resultsName' | 'onClose'
> & {
  run: BulkRun;
  /** What can be done with the result, beside closing it. */
  next?: ReactNode;
};

/** Shows a run that was started: its progress, and its outcome. Leaving it half-way asks first. */
export function BulkRunning(props: BulkRunningProps) {
  const { title, noun, past, resultsName, run, next, onClose } = props;
  const snapshot = useSelector(run.snapshot);
  const active = snapshot.status === 'running' || snapshot.status === 'stopping';
  const guard = useLeaveGuard(active);
  const [closing, setClosing] = useState(false);
  const asking = active && (closing || guard.asking);
  const close = () => (active ? setClosing(true) : onClose());

  return (
    <>
      <Overlay
        title={active ? title : <Outcome snapshot={snapshot} noun={noun} past={past} />}
        width={600}
        onClose={close}
        byClickAway={false}
      >
        <BulkProgress
          run={run}
          snapshot={snapshot}
          noun={noun}
          resultsName={resultsName}
          next={next}
          onClose={onClose}
        />
      </Overlay>
      {asking && (
        <LeaveQuestion
          title="Stop the run?"
          stayLabel="Keep running"
          leaveLabel="Stop and close"
          onStay={() => {
            setClosing(false);
            guard.stay();
          }}
          onLeave={() => {
            run.stop();
            if (guard.asking) guard.leave();
            else onClose();
          }}
        >
          The current request will still complete; the rest will not run. The results shown here
          will be lost.
        </LeaveQuestion>
      )}
    </>
  );
}

type OutcomeProps = { snapshot: BulkSnapshot; noun: string; past: string };

/** The outcome of a run: "2 users disabled"; "1 of 2 users failed", with the mark of a failure. */
function Outcome({ snapshot: { items }, noun, past }: OutcomeProps) {
  const { done, failed, skipped } = countStates(items);
  const total = items.length - skipped;
  const all = formatCount(total, noun);
  if (failed > 0)
    return (
      <span className={styles.failed}>
        <DangerIcon size={20} /> {formatNumber(failed)} of {all} failed
      </span>
    );
  return `${done === total ? all : `${formatNumber(done)} of ${all}`} ${past}`;
}
