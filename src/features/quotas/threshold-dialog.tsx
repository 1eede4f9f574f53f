import { Button, Group, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';

import { describeError } from '@/api/errors';
import {
  type Namespace,
  type QuotaFull,
  type QuotaLimit,
  type Threshold,
  changeThreshold,
  createThreshold,
  thresholdCurl,
} from '@/api/queries/quotas';
import { Overlay } from '@/components/dialog/overlay';
import dialogStyles from '@/components/dialog/dialog.module.css';
import { useUnsent } from '@/components/dialog/discard-question';
import { RequestDisclosure } from '@/components/dialog/request-disclosure';
import { singleClick } from '@/components/dialog/single-click';
import { Target } from '@/components/dialog/target';
import { useSubmitFocus } from '@/components/dialog/use-submit-focus';
import { useOneAtATime } from '@/components/form/use-one-at-a-time';
import { DisabledAction } from '@/components/feedback/disabled-action';
import { ErrorNotice } from '@/components/feedback/error-notice';

import styles from './quota-editor.module.css';
import { hasReject, thresholdProblem } from './quota-rules';
import { thresholdName } from './threshold-name';

type ThresholdDialogProps = {
  namespace: Namespace;
  quota: QuotaFull;
  /** The threshold to change; without it one is added. */
  threshold: QuotaLimit | undefined;
  onDone: (message: string) => void;
  onClose: () => void;
};

const TYPES = [
  { type: 'Warning', does: 'The registry warns the namespace that it is near its limit.' },
  { type: 'Reject', does: 'The registry rejects pushes to the namespace from here on.' },
] as const;

const initialPercent = (threshold: QuotaLimit | undefined) =>
  threshold?.limit_percent === undefined ? '' : String(threshold.limit_percent);

/** Adds a threshold to a quota, or changes one (C 10.14). */
export function ThresholdDialog({
  namespace,
  quota,
  threshold,
  onDone,
  onClose,
}: ThresholdDialogProps) {
  // The question must not change when the quota is refreshed in the meantime.
  const [before] = useState(threshold);
  const others = (quota.limits ?? []).filter(({ id }) => id !== before?.id);
  const rejectTaken = hasReject(others);
  const [type, setType] = useState<Threshold['type']>(before?.type ?? 'Warning');
  const [percent, setPercent] = useState(initialPercent(before));
  const [tried, setTried] = useState(false);
  const create = useMutation(createThreshold);
  const change = useMutation(changeThreshold);
  const submitting = create.isPending || change.isPending;
  const error = create.error ?? change.error;
  const submitButton = useSubmitFocus(submitting);
  const problem = thresholdProblem({ type, percent }, others);
  const wanted = { type, percent: Number(percent) };
  const target = { namespace, quotaId: quota.id };
  const dirty = type !== (before?.type ?? 'Warning') || percent !== initialPercent(before);
  const nothing = before && !dirty ? 'Nothing is changed yet.' : undefined;
  const { close, question } = useUnsent({ dirty, submitting, onClose });

  const submit = useOneAtATime(() => {
    setTried(true);
    if (problem !== undefined || submitting || nothing !== undefined) return;
    const name = thresholdName({ type, limit_percent: wanted.percent });
    if (before) {
      change.mutate(
        { ...target, ...wanted, limitId: before.id },
        { onSuccess: () => onDone(`Changed to ${name}.`) },
      );
    } else {
      create.mutate({ ...target, ...wanted }, { onSuccess: () => onDone(`Added ${name}.`) });
    }
  });

  return (
    <>
      <Overlay
        title={
          <>
            {before ? 'Change threshold of' : 'Add threshold for'} <Target>{namespace.name}</Target>
          </>
        }
        onClose={close}
        byClickAway={false}
      >
        <form
          className={dialogStyles.body}
          noValidate
          aria-busy={submitting}
          onSubmit={(event) => {
            event.preventDefault();
            submit();
          }}
        >
          <TextInput
            data-autofocus
            label="Usage"
            description="Percent of the limit, from 1 to 100."
            inputMode="numeric"
            autoComplete="off"
            rightSection="%"
            value={percent}
            error={tried && problem}
            readOnly={submitting}
            onChange={(event) => setPercent(event.currentTarget.value)}
          />
          <fieldset className={styles.types}>
            <legend>Action</legend>
            {TYPES.map((option) => {
              const taken = option.type === 'Reject' && rejectTaken;
              return (
                <label key={option.type}>
                  <input
                    type="radio"
                    name="type"
                    value={option.type}
                    checked={type === option.type}
                    disabled={taken || submitting}
                    onChange={() => setType(option.type)}
                  />
                  <span>
                    {option.type}
                    <small>
                      {taken
                        ? 'A quota can have only one Reject threshold. Change the existing one.'
                        : option.does}
                    </small>
                  </span>
                </label>
              );
            })}
          </fieldset>
          <RequestDisclosure request={thresholdCurl(target, before?.id, wanted)} />
          {error && <ErrorNotice error={describeError(error)} />}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={close} disabled={submitting}>
              Cancel
            </Button>
            <DisabledAction refusal={nothing}>
              <Button ref={submitButton} type="submit" onClick={singleClick} loading={submitting}>
                {before ? 'Change threshold' : 'Add threshold'}
              </Button>
            </DisabledAction>
          </Group>
        </form>
      </Overlay>
      {question}
    </>
  );
}
