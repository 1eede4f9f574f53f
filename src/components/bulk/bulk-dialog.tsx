import { useSelector } from '@tanstack/react-store';
import { useState, type ReactNode } from 'react';

import { Overlay } from '@/components/dialog/overlay';
import { LeaveQuestion } from '@/components/dialog/leave-question';
import { useLeaveGuard } from '@/components/dialog/use-leave-guard';
import { DangerIcon } from '@/components/icons';
import { formatCount, formatNumber } from '@/lib/text';

import type { BulkChoice } from './bulk-choice';
import { BulkProgress } from './bulk-progress';
import { BulkReview } from './bulk-review';
import {
  countStates,
  createBulkRun,
  type BulkOptions,
  type BulkRun,
  type BulkSkip,
  type BulkSnapshot,
  type BulkTask,
} from './bulk-run';
import styles from './bulk.module.css';

export type BulkDialogProps = {
  /** The action and the number of targets: "Disable 12 users". */
  title: string;
  /** The noun for one target: "user". */
  noun: string;
  /** The participle for a finished target: "disabled", as in "2 users disabled". */
  past: string;
  /** The consequence, in the registry's terms. */
  consequence: ReactNode;
  /** Options that change what is done or skipped. */
  options?: ReactNode;
  /** What must still be chosen before the run can start. */
  blocked?: string | undefined;
  confirmLabel: string;
  danger?: boolean;
  /** Must be typed before the run can start. */
  typeToConfirm?: string;
  tasks: readonly BulkTask[];
  /** Selected rows that the action does not apply to, shown with the reason before the run starts. */
  skips: readonly BulkSkip[];
  /** Which selected rows the filters hide, and which were left out by hand. */
  choice: Omit<BulkChoice<unknown>, 'rows'>;
  describeError: BulkOptions['describeError'];
  /** Called with the id of each finished target, to deselect it. */
  onDone: (id: string) => void;
  /** Name of the file for saved results, without the extension. */
  journalName: string;
  onClose: () => void;
};

/** Applies one action to many targets: first shows what will be done and skipped, then each result as it arrives. */
export function BulkDialog(props: BulkDialogProps) {
  const [run, setRun] = useState<BulkRun | null>(null);
  const begin = () => {
    const { tasks, skips, choice, describeError, onDone } = props;
    const started = createBulkRun(tasks, [...skips, ...choice.leftOut], { describeError, onDone });
    setRun(started);
    started.start();
  };
  return run ? <Running {...props} run={run} /> : <Review {...props} onBegin={begin} />;
}

function Review({ title, onClose, ...review }: BulkDialogProps & { onBegin: () => void }) {
  return (
    <Overlay title={title} width={600} onClose={onClose} byClickAway={false}>
      <BulkReview {...review} onCancel={onClose} />
    </Overlay>
  );
}

function Running(props: BulkDialogProps & { run: BulkRun }) {
  const { title, noun, past, journalName, run, onClose } = props;
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
          journalName={journalName}
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
