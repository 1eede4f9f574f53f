import { zodResolver } from '@hookform/resolvers/zod';
import { useController, useForm, useWatch } from 'react-hook-form';

import { useAccess } from '@/api/access';
import { curlFor } from '@/api/curl';
import { describeError } from '@/api/errors';
import { type CreateServiceKeyBody, CreateServiceKeyError } from '@/api/queries/service-keys';
import { whyNot } from '@/api/rights/service-keys';
import { FormOverlay } from '@/components/form/form-overlay';
import { MultilineField } from '@/components/form/multiline-field';
import { TextField } from '@/components/form/text-field';
import { LinkButton } from '@/components/table/link-button';

import { ExpiryField } from './expiry-field';
import { fieldOfKeyRefusal } from './key-errors';
import {
  changedMetadata,
  createKeyRules,
  expirationOf,
  type ExpiryChoice,
  keyRuleMessage,
  type MetadataRow,
} from './key-rules';
import { MetadataFields } from './metadata-fields';
import { NOTES } from './notes-field';

type CreateKeyValues = {
  service: string;
  name: string;
  expiry: ExpiryChoice;
  metadata: MetadataRow[];
  notes: string;
};

type CreateKeyFormProps = {
  submitting: boolean;
  error: unknown;
  onSubmit: (body: CreateServiceKeyBody) => Promise<unknown>;
  onClose: () => void;
};

/** Asks what a new key is for, how long it lives, and what to record about it. */
export function CreateKeyForm({ submitting, error, onSubmit, onClose }: CreateKeyFormProps) {
  const refusal = whyNot.createServiceKey(useAccess());
  const form = useForm<CreateKeyValues>({
    resolver: zodResolver(createKeyRules, { error: keyRuleMessage }),
    defaultValues: {
      service: '',
      name: '',
      expiry: { never: false, at: null },
      metadata: [],
      notes: '',
    },
  });
  const { control } = form;
  const values = useWatch({ control, compute: (all: CreateKeyValues) => all });
  const expiry = useController({ control, name: 'expiry' });
  const metadata = useController({ control, name: 'metadata' });
  const { errors, isDirty } = form.formState;

  const submit = form.handleSubmit(async (entered) => {
    try {
      await onSubmit(bodyOf(entered));
    } catch (thrown) {
      const refusal = fieldOfKeyRefusal(thrown);
      if (refusal) {
        form.setError(
          refusal.field,
          { type: 'server', message: refusal.message },
          { shouldFocus: true },
        );
      }
    }
  });

  const lostKid = error instanceof CreateServiceKeyError ? error.lostKid : undefined;
  return (
    <FormOverlay
      title="Create service key"
      intro="The registry generates a key pair, approves it in your name and shows the private key once."
      submitLabel="Create key"
      submitting={submitting}
      dirty={isDirty && lostKid === undefined}
      error={describeCreation(error, lostKid)}
      instead={
        lostKid === undefined ? undefined : (
          <LinkButton to="/service-keys/$kid/delete" params={{ kid: lostKid }} search replace>
            Delete the lost key
          </LinkButton>
        )
      }
      blocked={refusal}
      request={curlFor('createServiceKey', { body: bodyOf(values) })}
      onSubmit={(event) => void submit(event)}
      onClose={onClose}
    >
      <TextField
        control={control}
        name="service"
        label="Service"
        hint="The service that signs with the key, such as quay or clair: lower-case letters, digits and underscores. Cannot be changed later."
      />
      <TextField
        control={control}
        name="name"
        label="Name"
        optional
        hint="A name for people: letters A to Z, digits, spaces and - _ : /"
      />
      <ExpiryField
        value={expiry.field.value}
        onChange={expiry.field.onChange}
        error={expiry.fieldState.error?.message}
      />
      <MultilineField control={control} name="notes" {...NOTES} optional />
      <MetadataFields
        rows={metadata.field.value}
        onChange={metadata.field.onChange}
        errorOf={(index, part) => errors.metadata?.[index]?.[part]?.message}
        hint="Entries can be changed later but not removed. The registry adds created_by, creator and ip itself."
      />
    </FormOverlay>
  );
}

function bodyOf({ service, name, expiry, metadata, notes }: CreateKeyValues): CreateServiceKeyBody {
  const added = changedMetadata(metadata);
  return {
    service,
    expiration: expirationOf(expiry),
    ...(name === '' ? {} : { name }),
    ...(added ? { metadata: added } : {}),
    ...(notes === '' ? {} : { notes }),
  };
}

function describeCreation(error: unknown, lostKid: string | undefined) {
  if (!error || fieldOfKeyRefusal(error)) return null;
  const description = describeError(error);
  if (lostKid === undefined) return description;
  return {
    ...description,
    title: 'The key was created, but its private key is lost',
    meaning:
      'The registry created the key but its response did not arrive. Nobody can sign with this key.',
    advice: 'Delete it and create another one.',
  };
}
