import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';

import { useOneAtATime } from '@/components/form/use-one-at-a-time';
import { keepFocus } from '@/components/table/keep-focus';
import type { ErrorDescription } from '@/lib/error-description';
import { isolate } from '@/lib/text';

import styles from './undo-button.module.css';
import { reportUnseen } from './unseen-failures';

/** How an action is taken back. */
export type Undo = {
  /** What taking it back does: "Enable again". */
  label: string;
  /** Takes it back, and returns what to say then. Rejects if that failed. */
  run: () => Promise<string>;
  describe: (thrown: unknown) => ErrorDescription;
};

type UndoButtonProps = {
  undo: Undo;
  /** The name of what the action was done to. */
  target: string;
  onDone: (said: string) => void;
};

/**
 * Takes an action back with one click. If that fails, says why, and the next click tries again; if the button is gone by
 * then, it is said above the page.
 */
export function UndoButton({ undo, target, onDone }: UndoButtonProps) {
  const shown = useRef(false);
  useEffect(() => {
    shown.current = true;
    return () => {
      shown.current = false;
    };
  }, []);
  const { mutate, isPending, error } = useMutation({
    mutationFn: undo.run,
    onSuccess: onDone,
    onError: (thrown) => {
      if (shown.current) return;
      reportUnseen(`“${undo.label}” failed for ${isolate(target)}.`, undo.describe(thrown));
    },
  });
  const takeBack = useOneAtATime(() => mutate());
  return (
    <>
      <Button
        variant="default"
        size="compact-xs"
        className={styles.button}
        loading={isPending}
        onClick={(event) => {
          // Disabled while it works, and gone afterwards.
          keepFocus(event, 'dialog, [data-list]', '[data-autofocus], tr[tabindex="0"]');
          takeBack();
        }}
      >
        {undo.label}
      </Button>
      {error && !isPending && (
        <span role="alert" className={styles.failed}>
          {undo.describe(error).title}.
        </span>
      )}
    </>
  );
}
