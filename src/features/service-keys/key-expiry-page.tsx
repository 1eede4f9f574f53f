import { zodResolver } from '@hookform/resolvers/zod';
import { Checkbox } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useController, useForm } from 'react-hook-form';

import { useAccess } from '@/api/access';
import { curlFor } from '@/api/curl';
import { describeError } from '@/api/errors';
import { updateServiceKey } from '@/api/queries/service-keys';
import { whyNot } from '@/api/rights/service-keys';
import { Note } from '@/components/feedback/note';
import type { Undo } from '@/components/feedback/undo-button';
import { useNow } from '@/components/feedback/use-now';
import { FormOverlay } from '@/components/form/form-overlay';
import { usePreferences } from '@/components/preferences/preferences';
import { registryNow } from '@/lib/clock';
import { formatDateTime, type Zone } from '@/lib/dates';
import { REPLACED_BY } from '@/lib/service-key-replacement';
import { expiryOf, isRegistryKey, registryKeyUse } from '@/lib/service-key-state';

import { ExpiryField } from './expiry-field';
import { KeyTarget, TargetWithId } from './key-detail-replacement';
import { fieldOfKeyRefusal } from './key-errors';
import {
  expirationOf,
  expiryChange,
  type ExpiryChoice,
  type ExpiryDecision,
  expiryProblem,
  keyExpiryRules,
} from './key-rules';
import { useKeyTarget } from './key-target';

/** Changes the expiry of a key (C 1.22); on its own, because the registry saves it before it checks the rest. */
export function KeyExpiryPage() {
  const { serviceKey, replacement, ending = false, close, finish } = useKeyTarget();
  const { kid } = serviceKey;
  // The new one of a replacement has nothing to finish.
  const next =
    replacement?.oldKid === kid && replacement.state !== 'ended' ? replacement.next : undefined;
  const { zone } = usePreferences();
  const refusal = whyNot.updateServiceKey(useAccess());
  const update = useMutation(updateServiceKey);
  const isOwn = isRegistryKey(serviceKey);
  const use = registryKeyUse(serviceKey, useNow());
  const [before] = useState<ExpiryDecision>(() => ({
    expiry: choiceOf(expiryOf(serviceKey)),
    finish: next !== undefined && serviceKey.metadata?.[REPLACED_BY] === next.kid,
  }));
  const form = useForm<ExpiryDecision>({
    resolver: zodResolver(keyExpiryRules),
    defaultValues: {
      // What never expires needs a date before it can end.
      expiry: next && before.expiry.never ? { never: false, at: null } : before.expiry,
      finish: next !== undefined,
    },
  });
  const { field, fieldState } = useController({ control: form.control, name: 'expiry' });
  const { field: finishField } = useController({ control: form.control, name: 'finish' });
  const entered = { expiry: field.value, finish: finishField.value };
  const finishes = next !== undefined && entered.finish && !entered.expiry.never;

  /** Puts back what was before, which the registry accepts while it is in the future. */
  const undoOf = (after: ExpiryDecision): Undo => {
    const body = expiryChange(after, before, next?.kid);
    const isMoved = 'expiration' in body;
    return {
      label: isMoved ? 'Restore the former expiry' : 'Reopen the replacement',
      run: async () => {
        await update.mutateAsync({ kid, body });
        return isMoved
          ? outcomeOf(before, zone, next !== undefined)
          : 'The replacement is not finished.';
      },
      describe: describeError,
    };
  };

  const submit = form.handleSubmit(async (after) => {
    const body = expiryChange(before, after, next?.kid);
    try {
      await update.mutateAsync({ kid, body });
      finish(
        outcomeOf(after, zone, next !== undefined),
        expiryProblem(before.expiry, registryNow()) === null ? undoOf(after) : undefined,
      );
    } catch (thrown) {
      const refusal = fieldOfKeyRefusal(thrown);
      if (refusal?.field === 'expiry') form.setError('expiry', { message: refusal.message });
    }
  });

  return (
    <FormOverlay
      placement="centre"
      title={
        <>
          {ending ? 'Let ' : 'Change expiry of '}
          {next ? (
            <>
              old key <TargetWithId serviceKey={serviceKey} />
            </>
          ) : (
            <KeyTarget serviceKey={serviceKey} />
          )}
          {ending && ' expire'}
        </>
      }
      intro="An expired key is no longer trusted. You can extend it for a week; then it is removed."
      submitLabel={
        ending ? 'Let old key expire' : finishes ? 'Finish replacement' : 'Change expiry'
      }
      submitting={update.isPending}
      dirty={form.formState.isDirty}
      changes={
        entered.expiry.never !== before.expiry.never ||
        Object.keys(expiryChange(before, entered, next?.kid)).length > 0
      }
      error={
        update.error && fieldOfKeyRefusal(update.error)?.field !== 'expiry'
          ? describeError(update.error)
          : null
      }
      blocked={refusal}
      request={curlFor('updateServiceKey', {
        path: { kid },
        body: expiryChange(before, entered, next?.kid),
      })}
      onSubmit={submit}
      onClose={close}
    >
      {isOwn && (
        <Note status="danger">
          {use === 'running'
            ? 'The registry created this key for itself and renews it. Leave it unchanged: if it expires before a renewal, signing tokens fails until a restart.'
            : 'A registry process created this key for itself and has not renewed it, so the process has probably stopped. A new expiry makes the key trusted again.'}
        </Note>
      )}
      <ExpiryField
        value={field.value}
        onChange={field.onChange}
        error={fieldState.error?.message}
        offered={next && ENDINGS}
        endless={!ending}
      />
      {next && (
        <Checkbox
          name={finishField.name}
          label={
            <>
              Mark the replacement by <TargetWithId serviceKey={next} /> as finished
            </>
          }
          description="Unchecked, the replacement stays open, for example to give the service more time."
          checked={finishes}
          disabled={entered.expiry.never}
          onChange={(event) => finishField.onChange(event.currentTarget.checked)}
        />
      )}
    </FormOverlay>
  );
}

/** What is offered for the end of an old key, in days. */
const ENDINGS: readonly number[] = [1, 7, 30];

/** Says what a change did; `isOld` if another key replaces this one, which then may have the same name. */
function outcomeOf({ expiry, finish }: ExpiryDecision, zone: Zone, isOld: boolean): string {
  const key = isOld ? 'The old key' : 'The key';
  const expiration = expirationOf(expiry);
  if (expiration === null) return `${key} no longer expires.`;
  const date = formatDateTime(new Date(expiration * 1000), zone);
  return `${key} now expires on ${date}.${isOld && finish ? ' The replacement is finished.' : ''}`;
}

const choiceOf = (expiry: number | null): ExpiryChoice => ({
  never: expiry === null,
  at: expiry === null ? null : Math.floor(expiry / 1000),
});
