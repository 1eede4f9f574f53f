import { Button } from '@mantine/core';
import type { ReactNode } from 'react';

import { ErrorNotice } from '@/components/feedback/error-notice';
import { useOneAtATime } from '@/components/form/use-one-at-a-time';
import type { ErrorDescription } from '@/lib/error-description';

import { Overlay } from '@/components/dialog/overlay';
import classes from './gate-dialog.module.css';

type GateDialogProps = {
  title: string;
  /** What is asked for, and what happens to the pending requests. */
  why: ReactNode;
  /** The fields. */
  children: ReactNode;
  error: ErrorDescription | null;
  submitLabel: string;
  submitting: boolean;
  /** Why nothing can be sent at the moment. */
  waitLabel?: string | undefined;
  cancelLabel: string;
  /** Other ways to continue, below the buttons. */
  others?: ReactNode;
  onSubmit: () => void;
  onCancel: () => void;
};

/** A dialog above all others while requests wait for it. */
export function GateDialog(props: GateDialogProps) {
  const { title, why, children, error, submitLabel, submitting, waitLabel, cancelLabel } = props;
  const { others, onCancel } = props;
  const submit = useOneAtATime(props.onSubmit);
  return (
    <Overlay
      exclusive
      label={title}
      placement="centre"
      width={440}
      byClickAway={false}
      onClose={onCancel}
    >
      <form
        className={classes.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!submitting && waitLabel === undefined) submit();
        }}
      >
        <h2>{title}</h2>
        <p className={classes.why}>{why}</p>
        {children}
        {error && <ErrorNotice error={error} />}
        <div className={classes.actions}>
          <Button variant="default" onClick={onCancel}>
            {cancelLabel}
          </Button>
          <Button type="submit" loading={submitting} disabled={waitLabel !== undefined}>
            {waitLabel ?? submitLabel}
          </Button>
        </div>
        {others}
      </form>
    </Overlay>
  );
}
