import { Button, Group } from '@mantine/core';
import { useCallback, useId, type ReactNode, type SubmitEventHandler } from 'react';

import { DiscardQuestion } from '@/components/dialog/discard-question';
import { LeaveQuestion } from '@/components/dialog/leave-question';
import { Overlay } from '@/components/dialog/overlay';
import { singleClick } from '@/components/dialog/single-click';
import { useLeaveGuard } from '@/components/dialog/use-leave-guard';
import { useSubmitFocus } from '@/components/dialog/use-submit-focus';
import { ErrorNotice } from '@/components/feedback/error-notice';
import type { ErrorDescription } from '@/lib/error-description';

import styles from './form-drawer.module.css';
import { RequestDisclosure } from '@/components/dialog/request-disclosure';

type FormDrawerProps = {
  title: ReactNode;
  /** What saving brings about, said before it is done. */
  intro?: ReactNode;
  /** The fields. */
  children: ReactNode;
  /** Verb and thing: "Create user". Without it the button that submits is among the fields. */
  submitLabel?: string;
  submitting: boolean;
  /** Something was typed that leaving would lose. */
  dirty: boolean;
  /** Why the last try failed, unless it is shown beside a field; null if it did not. */
  error: ErrorDescription | null;
  /** What the button says that leaves; where nothing is typed there may be nothing to cancel. */
  cancelLabel?: string | undefined;
  /** Takes the place of the submit button, when after this failure something else helps than another try. */
  instead?: ReactNode;
  /** Why nothing can be submitted at all. */
  blocked?: string | undefined;
  /** The request as a command line, without secrets; undefined where the fields show it themselves. */
  request?: string;
  onSubmit: SubmitEventHandler<HTMLFormElement>;
  /**
   * Navigates away from the drawer's route; a changed form asks first, by itself. After a success navigate with
   * `ignoreBlocker: true` instead.
   */
  onClose: () => void;
};

/** A form in a drawer over its list, as a route of its own. Nothing typed gets lost without a question. */
export function FormDrawer({
  title,
  intro,
  children,
  submitLabel,
  submitting,
  dirty,
  error,
  cancelLabel = 'Cancel',
  instead,
  blocked,
  request,
  onSubmit,
  onClose,
}: FormDrawerProps) {
  const formId = useId();
  const guard = useLeaveGuard(dirty || submitting);
  const submitButton = useSubmitFocus(submitting);

  // The focus begins at this mark; without it, at the close button.
  const markFirstField = useCallback((form: HTMLFormElement | null) => {
    form?.querySelector('input, textarea, select')?.setAttribute('data-autofocus', 'true');
  }, []);

  return (
    <>
      <Overlay placement="right" title={title} flush onClose={onClose}>
        <form
          id={formId}
          ref={markFirstField}
          className={styles.fields}
          noValidate
          aria-busy={submitting}
          onSubmit={(event) => {
            event.preventDefault();
            // Enter in a field submits also while the button does not.
            if (!submitting && blocked === undefined) onSubmit(event);
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
              (submitLabel !== undefined && (
                <Button
                  ref={submitButton}
                  type="submit"
                  form={formId}
                  onClick={singleClick}
                  loading={submitting}
                  disabled={blocked !== undefined}
                >
                  {submitLabel}
                </Button>
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
