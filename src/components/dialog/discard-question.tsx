import { type ReactNode, useState } from 'react';

import { LeaveQuestion } from './leave-question';
import { useLeaveGuard } from './use-leave-guard';

type DiscardQuestionProps = { onStay: () => void; onLeave: () => void };

/** Asks before what was typed would be lost. */
export function DiscardQuestion({ onStay, onLeave }: DiscardQuestionProps) {
  return (
    <LeaveQuestion
      title="Discard changes?"
      stayLabel="Keep editing"
      leaveLabel="Discard changes"
      onStay={onStay}
      onLeave={onLeave}
    >
      Your changes are not saved and will be lost.
    </LeaveQuestion>
  );
}

type Unsent = {
  /** Closes the dialog; asks first where something would be lost, and waits for a request under way. */
  close: () => void;
  /** To be drawn beside the dialog. */
  question: ReactNode;
};

type UnsentOptions = {
  /** Something was typed that closing would lose. */
  dirty: boolean;
  submitting?: boolean;
  onClose: () => void;
};

/** Keeps what was typed in a dialog that has no address of its own: closing it, and every way out of the screen, asks. */
export function useUnsent({ dirty, submitting = false, onClose }: UnsentOptions): Unsent {
  const guard = useLeaveGuard(dirty || submitting);
  const [closing, setClosing] = useState(false);
  const asking = dirty && !submitting && (closing || guard.asking);
  const stay = () => {
    setClosing(false);
    guard.stay();
  };
  const leave = () => {
    if (guard.asking) guard.leave();
    else onClose();
  };
  return {
    close: () => {
      if (submitting) return;
      if (dirty) setClosing(true);
      else onClose();
    },
    question: asking && <DiscardQuestion onStay={stay} onLeave={leave} />,
  };
}
