import { zodResolver } from '@hookform/resolvers/zod';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useController, useForm } from 'react-hook-form';

import { useAccess } from '@/api/access';
import { curlFor } from '@/api/curl';
import { describeError } from '@/api/errors';
import { updateServiceKey } from '@/api/queries/service-keys';
import { whyNot } from '@/api/rights/service-keys';
import { Target } from '@/components/dialog/target';
import type { Undo } from '@/components/feedback/undo-button';
import { useNow } from '@/components/feedback/use-now';
import { FormOverlay } from '@/components/form/form-overlay';
import { usePreferences } from '@/components/preferences/preferences';
import { registryNow } from '@/lib/clock';
import { formatDateTime, type Zone } from '@/lib/dates';
import { expiryOf, isRegistryKey, registryKeyUse } from '@/lib/service-key-state';
import { keyLabel } from '@/lib/service-key-words';

import { ExpiryField } from './expiry-field';
import { fieldOfKeyRefusal } from './key-errors';
import { expirationOf, type ExpiryChoice, expiryProblem, keyExpiryRules } from './key-rules';
import { useKeyTarget } from './key-target';
import { KeyWarning } from './key-warning';

/** Changes the expiry of a key (C 1.22); on its own, because the registry saves it before it checks the rest. */
export function KeyExpiryPage() {
  const { serviceKey, close, finish } = useKeyTarget();
  const { kid } = serviceKey;
  const { zone } = usePreferences();
  const refusal = whyNot.updateServiceKey(useAccess());
  const update = useMutation(updateServiceKey);
  const isOwn = isRegistryKey(serviceKey);
  const use = registryKeyUse(serviceKey, useNow());
  const [before] = useState(() => choiceOf(expiryOf(serviceKey)));
  const form = useForm<{ expiry: ExpiryChoice }>({
    resolver: zodResolver(keyExpiryRules),
    defaultValues: { expiry: before },
  });
  const { field, fieldState } = useController({ control: form.control, name: 'expiry' });

  /** Puts back the expiry of before, which the registry accepts while it is in the future. */
  const undo: Undo = {
    label: 'Restore the former expiry',
    run: async () => {
      const expiration = expirationOf(before);
      await update.mutateAsync({ kid, body: { expiration } });
      return outcomeOf(expiration, zone);
    },
    describe: describeError,
  };

  const submit = form.handleSubmit(async ({ expiry }) => {
    const expiration = expirationOf(expiry);
    if (expiration === expirationOf(before)) {
      close();
      return;
    }
    try {
      await update.mutateAsync({ kid, body: { expiration } });
      finish(
        outcomeOf(expiration, zone),
        expiryProblem(before, registryNow()) === null ? undo : undefined,
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
          Change expiry of <Target>{keyLabel(serviceKey)}</Target>
        </>
      }
      intro="An expired key is no longer trusted. You can extend it for a week; then it is removed."
      submitLabel="Change expiry"
      submitting={update.isPending}
      dirty={form.formState.isDirty}
      error={
        update.error && fieldOfKeyRefusal(update.error)?.field !== 'expiry'
          ? describeError(update.error)
          : null
      }
      blocked={refusal}
      request={curlFor('updateServiceKey', {
        path: { kid },
        body: { expiration: expirationOf(field.value) },
      })}
      onSubmit={(event) => void submit(event)}
      onClose={close}
    >
      {isOwn && (
        <KeyWarning>
          {use === 'running'
            ? 'The registry created this key for itself and renews it. Leave it unchanged: if it expires before a renewal, signing tokens fails until a restart.'
            : 'A registry process created this key for itself and has not renewed it, so the process has probably stopped. A new expiry makes the key trusted again.'}
        </KeyWarning>
      )}
      <ExpiryField
        value={field.value}
        onChange={field.onChange}
        error={fieldState.error?.message}
      />
    </FormOverlay>
  );
}

const outcomeOf = (expiration: number | null, zone: Zone): string =>
  expiration === null
    ? 'The key no longer expires.'
    : `The key now expires on ${formatDateTime(new Date(expiration * 1000), zone)}.`;

const choiceOf = (expiry: number | null): ExpiryChoice => ({
  never: expiry === null,
  at: expiry === null ? null : Math.floor(expiry / 1000),
});
