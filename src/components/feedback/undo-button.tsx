import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';

import { keepFocus } from '@/components/table/keep-focus';
import type { ErrorDescription } from '@/lib/error-description';

import styles from './undo-button.module.css';

/** How an action is taken back. */
export type Undo = {
  /** What taking it back does: "Enable again". */
  label: string;
  /** Takes it back, and returns what to say then. Rejects if that failed. */
  run: () => Promise<string>;
  describe: (thrown: unknown) => ErrorDescription;
};

/** Takes an action back with one click. If that fails, says why, and the next click tries again. */
export function UndoButton({ undo, onDone }: { undo: Undo; onDone: (said: string) => void }) {
  const { mutate, isPending, error } = useMutation({ mutationFn: undo.run, onSuccess: onDone });
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
          mutate();
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
