import { zodResolver } from '@hookform/resolvers/zod';
import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useForm, useWatch } from 'react-hook-form';

import { useAccess } from '@/api/access';
import { describeError } from '@/api/errors';
import {
  type Namespace,
  type QuotaFull,
  type QuotaReport,
  changeQuota,
  createQuota,
  quotaCurl,
} from '@/api/queries/quotas';
import { whyNot } from '@/api/rights/quotas';
import detail from '@/components/detail/detail.module.css';
import { OddNotice } from '@/components/detail/odd-notice';
import { RequestDisclosure } from '@/components/dialog/request-disclosure';
import { singleClick } from '@/components/dialog/single-click';
import { useSubmitFocus } from '@/components/dialog/use-submit-focus';
import { ErrorNotice } from '@/components/feedback/error-notice';
import { FormOverlay } from '@/components/form/form-overlay';
import { TextField } from '@/components/form/text-field';
import { formatExactBytes, sameBytes, toBigInt } from '@/lib/bytes';
import { wholeThresholds } from '@/lib/namespace-quota';
import { NOT_TOLD } from '@/lib/not-told';
import { parseQuotaSize, quotaSizeText, sizeFamily } from '@/lib/quota-size';

import { QuotaDialogs, type QuotaDialog } from './quota-dialogs';
import styles from './quota-editor.module.css';
import { QuotaFacts } from './quota-facts';
import { QuotaPreviewText } from './quota-preview';
import { quotaRules } from './quota-rules';
import { ThresholdList } from './threshold-list';

/** What the editor last saved: a size comes back in the units in which it was entered. */
type Entered = { bytes: bigint; family: ReturnType<typeof sizeFamily> };

/** Returns the text of a limit. */
function textOf(quota: QuotaFull | null | undefined, entered: Entered | undefined): string {
  if (quota?.limit_bytes === undefined) return '';
  const bytes = toBigInt(quota.limit_bytes);
  return quotaSizeText(bytes, bytes === entered?.bytes ? entered.family : undefined);
}

type QuotaFormProps = {
  title: ReactNode;
  namespace: Namespace;
  /** Undefined until loaded; null if the registry reports nothing. */
  report: QuotaReport | null | undefined;
  /** Undefined until loaded; null if the namespace has no quota of its own. */
  quota: QuotaFull | null | undefined;
  /** Shown in place of the fields: why there is nothing to edit. */
  state: ReactNode;
  onClose: () => void;
};

/**
 * Sets, changes and removes the quota of one namespace, and its thresholds. Each has its own save button beside it; the
 * form stays open after a write.
 */
export function QuotaForm({ title, namespace, report, quota, state, onClose }: QuotaFormProps) {
  const thresholdRefusal = whyNot.changeThresholds(useAccess());
  const [notice, setNotice] = useState<string | null>(null);
  const [dialog, setDialog] = useState<QuotaDialog | null>(null);
  const create = useMutation(createQuota);
  const change = useMutation(changeQuota);
  const [entered, setEntered] = useState<Entered>();
  const saved = textOf(quota, entered);
  const rules = useMemo(() => quotaRules(saved), [saved]);
  const form = useForm({
    resolver: zodResolver(rules),
    defaultValues: { limit: saved },
  });
  const { reset } = form;
  // Not through the form's `values`, which apply a moment after drawing: text typed in between would be appended.
  useLayoutEffect(() => {
    // What was typed stays when the quota is refreshed in the background.
    reset({ limit: saved }, { keepDirtyValues: true });
  }, [reset, saved]);
  const { limit = '' } = useWatch({ control: form.control });
  const { limit: before } = form.formState.defaultValues ?? {};
  const ready = quota !== undefined && !state;
  const dirty = ready && limit !== before;

  const submitting = create.isPending || change.isPending;
  const failure = create.error ?? change.error;
  const saveButton = useSubmitFocus(submitting);

  const noticePlace = useRef<HTMLOutputElement>(null);
  const [removals, setRemovals] = useState(0);
  useEffect(() => {
    // The button that would get the focus back was removed with its row.
    if (removals > 0) noticePlace.current?.focus();
  }, [removals]);
  const done = (message: string) => {
    if (dialog?.kind !== 'threshold') setRemovals(removals + 1);
    setDialog(null);
    setNotice(dirty ? `${message} The limit you entered is not saved yet.` : message);
  };

  const submit = form.handleSubmit(async ({ limit: text }) => {
    const { bytes } = parseQuotaSize(text);
    const held = quota?.limit_bytes;
    const same = held !== undefined && bytes !== undefined && sameBytes(bytes, held);
    if (same || bytes === undefined || quota === undefined) {
      reset({ limit: saved }, ALL);
      setNotice('No change.');
      return;
    }
    setNotice(null);
    create.reset();
    change.reset();
    try {
      const entry = { bytes, family: sizeFamily(text) };
      const now = quota
        ? await change.mutateAsync({ namespace, quotaId: quota.id, bytes })
        : await create.mutateAsync({ namespace, bytes });
      setEntered(entry);
      reset({ limit: now ? textOf(now, entry) : quotaSizeText(bytes, entry.family) }, ALL);
      setNotice(outcome(bytes, now));
    } catch {
      // The mutation holds the error, and what was typed stays.
    }
  });

  return (
    <>
      <FormOverlay
        title={title}
        submitting={submitting}
        dirty={dirty}
        error={null}
        cancelLabel={dirty ? undefined : 'Close'}
        onSubmit={submit}
        onClose={onClose}
      >
        <output
          ref={noticePlace}
          tabIndex={-1}
          className={detail.notice}
          data-empty={notice === null || undefined}
        >
          {notice}
        </output>
        {state ?? (
          <>
            <OddNotice of={quota} />
            <QuotaFacts quota={quota ?? null} report={report} />
            <TextField
              control={form.control}
              name="limit"
              label="Limit"
              placeholder={ready ? undefined : 'Loading'}
              readOnly={!ready}
              hint="For example 1.5 TiB, 10 GB or 5368709120. KB to EB are powers of 1000, KiB to EiB of 1024; nothing is rounded."
            />
            <QuotaPreviewText
              entry={dirty ? limit : ''}
              used={report?.quota_bytes}
              thresholds={wholeThresholds(quota?.limits)}
            />
            <div className={styles.actions}>
              <Button
                ref={saveButton}
                type="submit"
                size="xs"
                onClick={singleClick}
                loading={submitting}
                disabled={!dirty}
              >
                Save limit
              </Button>
            </div>
            {failure && <ErrorNotice error={describeError(failure)} />}
            <RequestDisclosure
              request={quotaCurl(namespace, quota?.id, parseQuotaSize(limit).bytes)}
            />
            {quota && (
              <>
                <ThresholdList
                  thresholds={wholeThresholds(quota.limits)}
                  refusal={thresholdRefusal}
                  edit={
                    thresholdRefusal === undefined
                      ? {
                          add: () => setDialog({ kind: 'threshold', quota, threshold: undefined }),
                          change: (threshold) => setDialog({ kind: 'threshold', quota, threshold }),
                          remove: (threshold) =>
                            setDialog({ kind: 'remove-threshold', quota, threshold }),
                        }
                      : undefined
                  }
                />
                <div className={styles.last}>
                  <Button
                    size="xs"
                    variant="default"
                    className={styles.danger}
                    onClick={() => setDialog({ kind: 'remove', quota })}
                  >
                    Remove quota
                  </Button>
                </div>
              </>
            )}
          </>
        )}
      </FormOverlay>
      {dialog && (
        <QuotaDialogs
          dialog={dialog}
          used={report?.quota_bytes}
          namespace={namespace}
          // A removed quota is gone before its dialog is.
          quota={quota ?? dialog.quota}
          onDone={done}
          onClose={() => setDialog(null)}
        />
      )}
    </>
  );
}

/** Discards what was typed. */
const ALL = { keepDirtyValues: false };

/** Describes the outcome, as the registry reports it afterwards. */
function outcome(bytes: bigint, now: QuotaFull | null | undefined): string {
  if (now === undefined) {
    return `The limit of ${formatExactBytes(bytes)} was sent, but could not be confirmed.`;
  }
  if (now?.limit_bytes !== undefined && sameBytes(now.limit_bytes, bytes)) {
    return `The limit is now ${formatExactBytes(bytes)}.`;
  }
  return now
    ? `The registry accepted ${formatExactBytes(bytes)} but reports ${now.limit_bytes === undefined ? NOT_TOLD : formatExactBytes(now.limit_bytes)}.`
    : `The registry accepted ${formatExactBytes(bytes)} but reports no quota.`;
}
