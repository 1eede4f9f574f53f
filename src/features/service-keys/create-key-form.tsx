import { zodResolver } from '@hookform/resolvers/zod';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useController, useForm, useWatch } from 'react-hook-form';

import { useAccess } from '@/api/access';
import { curlFor } from '@/api/curl';
import { describeError } from '@/api/errors';
import {
  type CreateServiceKeyBody,
  CreateServiceKeyError,
  ReplacementExistsError,
  type ServiceKey,
  serviceKeys,
} from '@/api/queries/service-keys';
import { whyNot } from '@/api/rights/service-keys';
import detail from '@/components/detail/detail.module.css';
import { useNow } from '@/components/feedback/use-now';
import { FormOverlay } from '@/components/form/form-overlay';
import { MultilineField } from '@/components/form/multiline-field';
import { TextField } from '@/components/form/text-field';
import { LinkButton } from '@/components/table/link-button';
import { registryNow } from '@/lib/clock';
import { REPLACES } from '@/lib/service-key-replacement';
import { dropDeadline } from '@/lib/service-key-state';
import { formatCount } from '@/lib/text';

import { KeyTarget } from './key-detail-replacement';
import { ExpiryField } from './expiry-field';
import { fieldOfKeyRefusal } from './key-errors';
import {
  changedMetadata,
  createKeyRules,
  expirationOf,
  type ExpiryChoice,
  keyRuleMessage,
  type MetadataRow,
  replacementExpiry,
  replacementMetadata,
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
  /** The key that the new one replaces: its service, name and metadata are filled in. */
  replaced?: ServiceKey;
  /** It is part of a replacement already. */
  isTaken?: boolean;
  submitting: boolean;
  error: unknown;
  onSubmit: (body: CreateServiceKeyBody) => Promise<unknown>;
  onClose: () => void;
};

/** Asks what a new key is for, how long it lives, and what to record about it. */
export function CreateKeyForm(props: CreateKeyFormProps) {
  const { replaced, isTaken = false, submitting, error, onSubmit, onClose } = props;
  const access = useAccess();
  const [suggested] = useState(() => replaced && replacementExpiry(replaced, registryNow()));
  const form = useForm<CreateKeyValues>({
    resolver: zodResolver(createKeyRules, { error: keyRuleMessage }),
    defaultValues: {
      service: replaced?.service ?? '',
      name: replaced?.name ?? '',
      expiry: suggested ?? { never: false, at: null },
      metadata: replaced ? replacementMetadata(replaced) : [],
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
  // A key that was lost is a replacement, too.
  const exists = lostKid === undefined && (isTaken || error instanceof ReplacementExistsError);
  const refusal = replaced
    ? whyNot.replaceServiceKey(access, replaced)
    : whyNot.createServiceKey(access);
  return (
    <FormOverlay
      title={
        replaced ? (
          <>
            Replace <KeyTarget serviceKey={replaced} />
          </>
        ) : (
          'Create service key'
        )
      }
      intro={replaced ? <ReplacementIntro replaced={replaced} /> : INTRO}
      submitLabel="Create key"
      submitting={submitting}
      dirty={isDirty && lostKid === undefined && !exists}
      error={exists ? null : describeCreation(error, lostKid)}
      instead={
        lostKid !== undefined ? (
          <LinkButton to="/service-keys/$kid/delete" params={{ kid: lostKid }} search replace>
            Delete the lost key
          </LinkButton>
        ) : exists && replaced ? (
          <LinkButton
            to="/service-keys/$kid/replacement"
            params={{ kid: replaced.kid }}
            search
            replace
          >
            Compare keys
          </LinkButton>
        ) : undefined
      }
      blocked={
        refusal ??
        (exists ? 'This key is already part of a replacement. Nothing was created.' : undefined)
      }
      request={curlFor('createServiceKey', { body: bodyOf(values) })}
      onSubmit={submit}
      onClose={onClose}
    >
      {replaced ? (
        <dl className={detail.facts}>
          <dt>Service</dt>
          <dd>
            <bdi>{replaced.service}</bdi>
          </dd>
        </dl>
      ) : (
        <TextField
          control={control}
          name="service"
          label="Service"
          hint="The service that signs with the key, such as quay or clair: lower-case letters, digits and underscores. Cannot be changed later."
        />
      )}
      <TextField
        control={control}
        name="name"
        label="Name"
        optional
        hint="A display name: letters A to Z, digits, spaces and - _ : /"
      />
      <ExpiryField
        value={expiry.field.value}
        onChange={expiry.field.onChange}
        error={expiry.fieldState.error?.message}
        // Where it comes from, as long as it is that.
        reason={
          suggested && expiry.field.value.at === suggested.at
            ? 'The same lifetime as the old key.'
            : undefined
        }
      />
      <MultilineField
        control={control}
        name="notes"
        label={NOTES.label}
        hint="What the key is for. Cannot be changed later."
        optional
      />
      <MetadataFields
        rows={metadata.field.value}
        onChange={metadata.field.onChange}
        errorOf={(index, part) => errors.metadata?.[index]?.[part]?.message}
        hint={
          replaced
            ? REPLACEMENT_METADATA
            : 'Entries can be changed later but not removed. The registry adds created_by, creator and ip itself.'
        }
      />
    </FormOverlay>
  );
}

const REPLACEMENT_METADATA = (
  <>
    Copied from the old key. <code>{REPLACES}</code> records the ID of the old key, so that every
    superuser finds both. Entries cannot be removed later.
  </>
);

const INTRO =
  'The registry generates a key pair, approves it in your name and shows the private key once.';

function ReplacementIntro({ replaced }: { replaced: ServiceKey }) {
  const now = useNow();
  const { data: keys = [] } = useQuery(serviceKeys.options);
  // A new key of a service clears away what nobody approved in a day (C 1.8, 9).
  const dropped = keys.filter(
    (key) => key.service === replaced.service && (dropDeadline(key) ?? Infinity) <= now,
  ).length;
  return (
    <>
      <p>{INTRO} The old key stays trusted until you let it expire or delete it.</p>
      {typeof replaced.rotation_duration === 'number' && (
        <p>The old key rotates itself. The new one will not, because the API cannot set that.</p>
      )}
      {dropped > 0 && (
        <p>
          The registry then drops {formatCount(dropped, 'key')} of this service that nobody approved
          within a day.
        </p>
      )}
    </>
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
