import { type ReactNode, useState } from 'react';

import { LeaveQuestion } from './leave-question';
import { useLeaveGuard } from './use-leave-guard';

type DiscardQuestionProps = { onStay: () => void; onLeave: () => void };

/** Asks before typed data is lost. */
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
  /** Closes the dialog; asks first if something would be lost, and waits for a pending request. */
  close: () => void;
  /** Render it beside the dialog. */
  question: ReactNode;
};

type UnsentOptions = {
  /** Closing would lose typed data. */
  dirty: boolean;
  submitting?: boolean;
  onClose: () => void;
};

/**
 * Protects typed data in a dialog without its own address: closing it, or leaving the screen in any way, asks first.
 */
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
