import { ActionIcon } from '@mantine/core';
import { useChildMatches } from '@tanstack/react-router';
import { createContext, use, useCallback, useState } from 'react';

import { Target } from '@/components/dialog/target';
import { ForeignText } from '@/components/feedback/foreign-text';
import { type Undo, UndoButton } from '@/components/feedback/undo-button';
import { useOutcomeState } from '@/components/feedback/use-outcome-state';
import { CloseIcon, OkIcon } from '@/components/icons';

import { keepFocus } from '@/components/table/keep-focus';
import styles from './list-status.module.css';

/** The outcome of an action from a row's menu, and how to take it back. */
type ListOutcome = {
  target: string;
  text: string;
  undo?: Undo | undefined;
  /** The row that it is about, if that is not the one that was open, such as a new one. */
  rowId?: string | undefined;
};

const ListOutcomeContext = createContext<(outcome: ListOutcome) => void>(() => undefined);

/** Wraps what a list opens over itself; the value shows the outcome at the foot of the list. */
export const ListOutcomeProvider = ListOutcomeContext.Provider;

/** Returns the function that shows an outcome at the foot of the list, for an action that returns there. */
export const useListOutcome = () => use(ListOutcomeContext);

/** Holds the last outcome and the row it was about, until a row, form or dialog is opened over the list. */
export function useOutcome(activeId: string | undefined) {
  const { outcome, say, clear } = useOutcomeState<ListOutcome>();
  const opened = useChildMatches({ select: (matches) => matches.at(-1)?.pathname }) ?? activeId;
  const [lastOpened, setLastOpened] = useState(opened);
  if (opened !== lastOpened) {
    setLastOpened(opened);
    if (opened !== undefined) clear();
  }
  return {
    outcome,
    say: useCallback((said: ListOutcome) => say({ rowId: activeId, ...said }), [say, activeId]),
    sayUndone: (text: string) => outcome && say({ ...outcome, text, undo: undefined }),
    clear,
  };
}

type OutcomeNoteProps = {
  outcome: ListOutcome | null;
  onUndone: (text: string) => void;
  onDismiss: () => void;
};

/** The confirmation of an action, in the status line until it is dismissed or something else is opened. */
export function OutcomeNote({ outcome, onUndone, onDismiss }: OutcomeNoteProps) {
  return (
    // Rendered before its text, or screen readers would miss it.
    <div className={styles.outcome} data-empty={outcome === null || undefined}>
      <output className={styles.outcomeText}>
        {outcome && (
          <>
            <OkIcon /> <Target>{outcome.target}</Target>: <ForeignText text={outcome.text} />
          </>
        )}
      </output>
      {outcome?.undo && (
        <UndoButton
          key={outcome.text}
          undo={outcome.undo}
          target={outcome.target}
          onDone={onUndone}
        />
      )}
      {outcome && (
        <ActionIcon
          variant="subtle"
          color="gray"
          size="sm"
          aria-label="Dismiss"
          onClick={(event) => {
            keepFocus(event, '[data-list]', 'tr[tabindex="0"]');
            onDismiss();
          }}
        >
          <CloseIcon />
        </ActionIcon>
      )}
    </div>
  );
}
