import { Button, Group, TextInput } from '@mantine/core';
import { useState, type ReactNode } from 'react';

import { CopyButton } from '@/components/feedback/copy-button';
import { ErrorNotice } from '@/components/feedback/error-notice';
import { RequestDisclosure } from './request-disclosure';
import type { ErrorDescription } from '@/lib/error-description';

import { useOneAtATime } from '../form/use-one-at-a-time';

import { Overlay } from './overlay';
import styles from './dialog.module.css';
import { singleClick } from './single-click';
import { Target } from './target';
import { useSubmitFocus } from './use-submit-focus';

type ConfirmDialogProps = {
  /** The action and its target: "Delete alice?" */
  title: ReactNode;
  /** The consequence, in the registry's terms. */
  consequence: ReactNode;
  /** Verb and noun: "Delete user". */
  confirmLabel: string;
  /** Destructive: the button is red. */
  danger?: boolean;
  /** Must be typed before confirming; for what cannot be undone. */
  typeToConfirm?: string;
  /** What must be typed is an ID, or its beginning. */
  typesId?: boolean;
  /** A link or button to a gentler action with a similar result. */
  softer?: ReactNode;
  submitting: boolean;
  /** Why the last attempt failed, or null. */
  error: ErrorDescription | null;
  /** Why the action is not possible at all. */
  blocked?: string | undefined;
  /** The request as a command line. */
  request: string;
  onConfirm: () => void;
  /** Navigates away from the dialog's route, or closes the dialog. */
  onClose: () => void;
};

/**
 * Asks before an action is carried out. The focus starts at what must be typed, else at Cancel, so that Enter alone
 * changes nothing. Stays open until the action succeeds, and shows why if it fails.
 */
export function ConfirmDialog({
  title,
  consequence,
  confirmLabel,
  danger = false,
  typeToConfirm,
  typesId,
  softer,
  submitting,
  error,
  blocked,
  request,
  onConfirm,
  onClose,
}: ConfirmDialogProps) {
  const [typed, setTyped] = useState('');
  const submitButton = useSubmitFocus(submitting);
  const confirm = useOneAtATime(onConfirm);

  const Name = typesId ? 'code' : 'span';
  const ready =
    blocked === undefined && (typeToConfirm === undefined || typed.trim() === typeToConfirm);
  // Leaving before the response would hide the outcome.
  const close = () => {
    if (!submitting) onClose();
  };

  return (
    <Overlay
      title={title}
      onClose={close}
      // A stray click must not discard what was typed.
      byClickAway={typed === ''}
    >
      <form
        className={styles.body}
        noValidate
        aria-busy={submitting}
        onSubmit={(event) => {
          event.preventDefault();
          if (ready && !submitting) confirm();
        }}
      >
        <div className={styles.text}>{consequence}</div>
        {softer && <div className={styles.softer}>{softer}</div>}
        {blocked !== undefined && <p className={styles.blocked}>{blocked}</p>}
        {typeToConfirm !== undefined && blocked === undefined && (
          <div className={styles.confirmation}>
            <TextInput
              data-autofocus
              label={
                <>
                  Type{' '}
                  <Name>
                    <Target>{typeToConfirm}</Target>
                  </Name>{' '}
                  to confirm
                </>
              }
              value={typed}
              onChange={(event) => setTyped(event.currentTarget.value)}
              readOnly={submitting}
              autoComplete="off"
              autoCapitalize="none"
              autoCorrect="off"
              spellCheck={false}
            />
            {/* Nobody types a name this long. */}
            {typeToConfirm.length > 40 && (
              <CopyButton value={typeToConfirm} label="Copy the text to type" />
            )}
          </div>
        )}
        <RequestDisclosure request={request} />
        {error && <ErrorNotice error={error} />}
        <Group justify="flex-end" gap="xs">
          <Button data-autofocus variant="default" onClick={close} disabled={submitting}>
            {blocked === undefined ? 'Cancel' : 'Close'}
          </Button>
          {blocked === undefined && (
            <Button
              ref={submitButton}
              type="submit"
              onClick={singleClick}
              color={danger ? 'red' : undefined}
              loading={submitting}
              disabled={!ready}
            >
              {confirmLabel}
            </Button>
          )}
        </Group>
      </form>
    </Overlay>
  );
}
