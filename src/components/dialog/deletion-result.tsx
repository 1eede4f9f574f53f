import type { ReactNode } from 'react';

import type { Status } from '@/components/feedback/status-badge';
import { KEPT_ADVICE, type DeletionOutcome } from '@/lib/deletion';

import { ResultDialog } from './result-dialog';
import { Target } from './target';

type DeletionResultProps = {
  outcome: DeletionOutcome;
  name: string;
  noun: keyof typeof KEPT_ADVICE;
  /** Leaves to the list, which no longer holds the target, or closes back to the target if it still exists. */
  ways: { leave: () => void; close: () => void };
};

/** Shows how a deletion ended, as the registry reported when asked again. */
export function DeletionResult(props: DeletionResultProps) {
  const { outcome, noun, ways } = props;
  const { title, status, label, text } = WORDS[outcome](<Target>{props.name}</Target>, noun);
  const kept = outcome === 'still-there';
  return (
    <ResultDialog
      title={title}
      status={status}
      outcome={label}
      closeLabel={kept ? `Back to ${noun}` : `Back to ${noun}s`}
      onClose={kept ? ways.close : ways.leave}
    >
      <p>
        {text} {kept && KEPT_ADVICE[noun]}
      </p>
    </ResultDialog>
  );
}

type Words = { title: ReactNode; status: Status; label: string; text: string };

const WORDS: Record<DeletionOutcome, (name: ReactNode, noun: string) => Words> = {
  deleted: (name, noun) => ({
    title: <>{name} was deleted</>,
    status: 'ok',
    label: 'Deleted',
    text: `The ${noun} no longer exists. Its images are purged in the background; the name cannot be reused until that is done.`,
  }),
  'already-gone': (name, noun) => ({
    title: <>{name} is already gone</>,
    status: 'ok',
    label: 'Already gone',
    text: `The registry has no ${noun} with this name: it was deleted or renamed earlier. No change.`,
  }),
  'still-there': (name, noun) => ({
    title: <>{name} still exists</>,
    status: 'danger',
    label: 'Not deleted',
    text: `The registry reported success but kept the ${noun}, as it does for disabled ones.`,
  }),
  unknown: (name, noun) => ({
    title: <>The deletion of {name} was accepted</>,
    status: 'attention',
    label: 'Not confirmed',
    text: `The console could not confirm that the ${noun} is gone. Refresh the list to check.`,
  }),
};
