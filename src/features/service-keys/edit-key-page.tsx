import { zodResolver } from '@hookform/resolvers/zod';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useController, useForm, useWatch } from 'react-hook-form';

import { useAccess } from '@/api/access';
import { curlFor } from '@/api/curl';
import { describeError } from '@/api/errors';
import { updateServiceKey } from '@/api/queries/service-keys';
import { whyNot } from '@/api/rights/service-keys';
import { FormOverlay } from '@/components/form/form-overlay';
import { TextField } from '@/components/form/text-field';

import { KeyTarget } from './key-detail-replacement';
import { fieldOfKeyRefusal } from './key-errors';
import {
  changedMetadata,
  editKeyRules,
  keyRuleMessage,
  type MetadataRow,
  metadataRows,
} from './key-rules';
import { useKeyTarget } from './key-target';
import { MetadataFields } from './metadata-fields';

type EditKeyValues = { name: string; metadata: MetadataRow[] };

/** Changes the name and metadata of a key (C 1.22); sends only what differs. */
export function EditKeyPage() {
  const { serviceKey, close, finish } = useKeyTarget();
  const { kid } = serviceKey;
  const refusal = whyNot.updateServiceKey(useAccess());
  const update = useMutation(updateServiceKey);
  // The values when the form was opened, whatever is loaded in the meantime.
  const [before] = useState<EditKeyValues>({
    name: serviceKey.name ?? '',
    metadata: metadataRows(serviceKey.metadata ?? {}),
  });
  const form = useForm<EditKeyValues>({
    resolver: zodResolver(editKeyRules, { error: keyRuleMessage }),
    defaultValues: before,
  });
  const values = useWatch({ control: form.control, compute: (all: EditKeyValues) => all });
  const metadata = useController({ control: form.control, name: 'metadata' });
  const { errors, isDirty } = form.formState;
  const body = changesOf(values, before);

  const submit = form.handleSubmit(async (entered) => {
    try {
      await update.mutateAsync({ kid, body: changesOf(entered, before) });
      finish('The key was changed.');
    } catch (thrown) {
      if (fieldOfKeyRefusal(thrown)?.field === 'name') {
        const message = fieldOfKeyRefusal(thrown)?.message ?? '';
        form.setError('name', { type: 'server', message }, { shouldFocus: true });
      }
    }
  });

  return (
    <FormOverlay
      title={
        <>
          Change <KeyTarget serviceKey={serviceKey} />
        </>
      }
      submitLabel="Save changes"
      submitting={update.isPending}
      dirty={isDirty}
      changes={Object.keys(body).length > 0}
      error={
        update.error && fieldOfKeyRefusal(update.error)?.field !== 'name'
          ? describeError(update.error)
          : null
      }
      blocked={refusal}
      request={curlFor('updateServiceKey', { path: { kid }, body })}
      onSubmit={submit}
      onClose={close}
    >
      <TextField
        control={form.control}
        name="name"
        label="Name"
        optional
        hint="A display name: letters A to Z, digits, spaces and - _ : /"
      />
      <MetadataFields
        rows={metadata.field.value}
        onChange={metadata.field.onChange}
        errorOf={(index, part) => errors.metadata?.[index]?.[part]?.message}
        hint="Entries can be added and changed, but not removed. created_by, creator and ip cannot be changed."
      />
    </FormOverlay>
  );
}

/** Returns only what differs from before. */
function changesOf(entered: EditKeyValues, before: EditKeyValues) {
  const changed = changedMetadata(entered.metadata, before.metadata);
  return {
    ...(entered.name === before.name ? {} : { name: entered.name }),
    ...(changed ? { metadata: changed } : {}),
  };
}
