import { useSelector } from '@tanstack/react-store';
import { useState, type ReactNode } from 'react';

import { Overlay } from '@/components/dialog/overlay';
import { LeaveQuestion } from '@/components/dialog/leave-question';
import { useLeaveGuard } from '@/components/dialog/use-leave-guard';
import { DangerIcon } from '@/components/icons';
import { formatCount, formatNumber } from '@/lib/text';

import type { BulkDialogProps } from './bulk-dialog';
import { BulkProgress } from './bulk-progress';
import { countStates, failuresText, type BulkRun, type BulkSnapshot } from './bulk-run';
import styles from './bulk.module.css';

type BulkRunningProps = Pick<
  BulkDialogProps,
  'title' | 'noun' | 'past' | 'resultsName' | 'onClose'
> & {
  run: BulkRun;
  /** What can be done with the result, beside closing it. */
  next?: ReactNode;
  /** What the run hands over, if only this dialog has it. */
  handover?: Handover;
};

/** What a run hands over, such as one-time passwords. */
type Handover = {
  /** Shows it, with the ways to save it. */
  view: ReactNode;
  /** Some of it is not saved yet. */
  unsaved: boolean;
  /** Asks before it is lost: "Close without saving the passwords?" */
  question: string;
  /** What is lost. */
  loss: ReactNode;
};

/**
 * Shows a run that was started: its progress, and its outcome. Leaving it half-way asks first; what it hands over is
 * not left before it is saved or discarded.
 */
export function BulkRunning(props: BulkRunningProps) {
  const { title, noun, past, resultsName, run, next, handover, onClose } = props;
  const snapshot = useSelector(run.snapshot);
  const active = snapshot.status === 'running' || snapshot.status === 'stopping';
  const unsaved = handover?.unsaved === true;
  const guard = useLeaveGuard(active || unsaved);
  const [closing, setClosing] = useState(false);
  const asking = (active || unsaved) && (closing || guard.asking);
  const close = () => (active || unsaved ? setClosing(true) : onClose());
  const stay = () => {
    setClosing(false);
    guard.stay();
  };
  const leave = () => (guard.asking ? guard.leave() : onClose());

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
          handover={handover?.view}
          next={next}
          unsaved={unsaved}
          onClose={close}
        />
      </Overlay>
      {asking && active && (
        <LeaveQuestion
          title="Stop the run?"
          stayLabel="Keep running"
          leaveLabel={handover ? 'Stop' : 'Stop and close'}
          onStay={stay}
          onLeave={() => {
            run.stop();
            if (handover) stay();
            else leave();
          }}
        >
          The current request will still complete; the rest will not run.{' '}
          {handover ? 'The results stay here.' : 'The results shown here will be lost.'}
        </LeaveQuestion>
      )}
      {asking && !active && handover && (
        <LeaveQuestion
          title={handover.question}
          stayLabel="Keep it open"
          leaveLabel="Discard and close"
          onStay={stay}
          onLeave={leave}
        >
          {handover.loss}
        </LeaveQuestion>
      )}
    </>
  );
}

type OutcomeProps = { snapshot: BulkSnapshot; noun: string; past: string };

/** The outcome of a run: "2 users disabled"; "1 user disabled, 1 failed", with the mark of a failure. */
function Outcome({ snapshot: { items }, noun, past }: OutcomeProps) {
  const { done, failed, lacking, skipped } = countStates(items);
  const total = items.length - skipped;
  const carriedOut = done + lacking;
  if (failed > 0)
    return (
      <span className={styles.failed}>
        <DangerIcon size={20} /> {carriedOut === 0 ? `No ${noun}s` : formatCount(carriedOut, noun)}{' '}
        {past}, {failuresText(items)}
      </span>
    );
  const all = formatCount(total, noun);
  return `${done === total ? all : `${formatNumber(done)} of ${all}`} ${past}`;
}
