import { Button, Group } from '@mantine/core';
import { useCallback, useId, type ReactNode, type SubmitEvent } from 'react';

import { DiscardQuestion } from '@/components/dialog/discard-question';
import { LeaveQuestion } from '@/components/dialog/leave-question';
import { Overlay } from '@/components/dialog/overlay';
import { singleClick } from '@/components/dialog/single-click';
import { useLeaveGuard } from '@/components/dialog/use-leave-guard';
import { useSubmitFocus } from '@/components/dialog/use-submit-focus';
import { DisabledAction } from '@/components/feedback/disabled-action';
import { ErrorNotice } from '@/components/feedback/error-notice';
import type { ErrorDescription } from '@/lib/error-description';

import styles from './form-overlay.module.css';
import { useOneAtATime } from './use-one-at-a-time';
import { RequestDisclosure } from '@/components/dialog/request-disclosure';

type FormOverlayProps = {
  title: ReactNode;
  /** One or two fields stand in a dialog; more, or facts beside them, in a drawer at the right. */
  placement?: 'centre' | 'right';
  /** What saving does, said before it is done. */
  intro?: ReactNode;
  /** The fields. */
  children: ReactNode;
  /** Verb and noun: "Create user". Without it, the submit button is among the fields. */
  submitLabel?: string;
  submitting: boolean;
  /** Leaving would lose typed data. */
  dirty: boolean;
  /** Of a form that changes what exists: whether it would change anything. Otherwise there is nothing to submit. */
  changes?: boolean;
  /** Why the last attempt failed, unless shown beside a field; null if it did not. */
  error: ErrorDescription | null;
  /** Label of the button that leaves; with nothing typed there may be nothing to cancel. */
  cancelLabel?: string | undefined;
  /** Replaces the submit button if this failure calls for something other than a retry. */
  instead?: ReactNode;
  /** Why nothing can be submitted at all. */
  blocked?: string | undefined;
  /** The request as a command line, without secrets; undefined if the fields show it themselves. */
  request?: string;
  /** Its promise settles when the form may be submitted again. */
  onSubmit: (event: SubmitEvent<HTMLFormElement>) => Promise<void> | void;
  /**
   * Navigates away from the form's route; a changed form asks first. After a success, navigate with `ignoreBlocker:
   * true` instead.
   */
  onClose: () => void;
};

/** A form over its list, with its own route. Asks before typed data is lost. */
export function FormOverlay({
  title,
  placement = 'right',
  intro,
  children,
  submitLabel,
  submitting,
  dirty,
  changes = true,
  error,
  blocked,
  cancelLabel = blocked === undefined ? 'Cancel' : 'Close',
  instead,
  request,
  onSubmit,
  onClose,
}: FormOverlayProps) {
  const formId = useId();
  const guard = useLeaveGuard(dirty || submitting);
  const submitButton = useSubmitFocus(submitting);
  const submit = useOneAtATime(onSubmit);

  // The focus starts at this mark, or at the close button without it.
  const markFirstField = useCallback((form: HTMLFormElement | null) => {
    form?.querySelector('input, textarea, select')?.setAttribute('data-autofocus', 'true');
  }, []);

  return (
    <>
      <Overlay placement={placement} title={title} flush onClose={onClose}>
        <form
          id={formId}
          ref={markFirstField}
          className={styles.fields}
          noValidate
          aria-busy={submitting}
          onSubmit={(event) => {
            event.preventDefault();
            // Enter in a field submits even if the button does not.
            if (!submitting && blocked === undefined && changes) submit(event);
          }}
        >
          {intro !== undefined && <div className={styles.intro}>{intro}</div>}
          {children}
          {request !== undefined && <RequestDisclosure request={request} />}
        </form>
        <div className={styles.footer}>
          {error && <ErrorNotice error={error} />}
          {blocked !== undefined && <p className={styles.blocked}>{blocked}</p>}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {cancelLabel}
            </Button>
            {instead ??
              (submitLabel !== undefined && blocked === undefined && (
                <DisabledAction refusal={changes ? undefined : 'Nothing is changed yet.'}>
                  <Button
                    ref={submitButton}
                    type="submit"
                    form={formId}
                    onClick={singleClick}
                    loading={submitting}
                  >
                    {submitLabel}
                  </Button>
                </DisabledAction>
              ))}
          </Group>
        </div>
      </Overlay>
      {guard.asking &&
        (submitting ? (
          <LeaveQuestion
            title="Leave before the response?"
            stayLabel="Wait for the response"
            leaveLabel="Leave anyway"
            onStay={guard.stay}
            onLeave={guard.leave}
          >
            The request was sent and will complete. If you leave now, you will not see its result.
          </LeaveQuestion>
        ) : (
          <DiscardQuestion onStay={guard.stay} onLeave={guard.leave} />
        ))}
    </>
  );
}
