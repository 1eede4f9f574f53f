import { useState, type ReactNode } from 'react';

import { Overlay } from '@/components/dialog/overlay';

import type { BulkChoice } from './bulk-choice';
import { BulkReview } from './bulk-review';
import {
  createBulkRun,
  type BulkOptions,
  type BulkRun,
  type BulkSkip,
  type BulkTask,
} from './bulk-run';
import { BulkRunning } from './bulk-running';

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
  resultsName: string;
  onClose: () => void;
  /** Called instead of `onClose` while nothing was started, if closing then leads elsewhere. */
  onCancel?: () => void;
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
  return run ? <BulkRunning {...props} run={run} /> : <Review {...props} onBegin={begin} />;
}

function Review(props: BulkDialogProps & { onBegin: () => void }) {
  const { title, onClose, onCancel = onClose, ...review } = props;
  return (
    <Overlay title={title} width={600} onClose={onCancel} byClickAway={false}>
      <BulkReview {...review} onCancel={onCancel} />
    </Overlay>
  );
}
