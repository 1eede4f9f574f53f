import { zodResolver } from '@hookform/resolvers/zod';
import { Checkbox } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useForm, useWatch } from 'react-hook-form';

import { curlFor } from '@/api/curl';
import {
  changeOrganizationSettings,
  organizationSettings,
  settingsRequests,
} from '@/api/queries/organizations';
import { registryConfig } from '@/api/queries/registry';
import { whyNot } from '@/api/rights/organizations';
import { Target } from '@/components/dialog/target';
import { FormOverlay } from '@/components/form/form-overlay';
import { SelectField } from '@/components/form/select-field';
import { TextField } from '@/components/form/text-field';
import { knownEmail } from '@/lib/email';
import { formatTimeSpan, parseTimeSpan } from '@/lib/time-span';

import { useOrganizationTarget } from './organization-target';
import {
  initialSettings,
  settingsChanges,
  settingsRules,
  type KnownSettings,
} from './settings-changes';
import { describeSettingsError, emailProblem } from './settings-errors';
import { useOrganizationRights } from './use-organization-rights';

/** Changes the other settings of an organization (C 10.12). */
export function OrganizationSettingsPage() {
  const { organization } = useOrganizationTarget();
  const { data: told } = useQuery(organizationSettings(organization.name));
  const { data: registry } = useQuery(registryConfig());

  const spans = (registry?.config.TAG_EXPIRATION_OPTIONS ?? [])
    .map(parseTimeSpan)
    .filter((seconds) => seconds !== undefined);
  return (
    <OrganizationSettingsForm
      known={{ email: knownEmail(organization), told }}
      expirations={spans.map((seconds) => ({
        value: String(seconds),
        label: formatTimeSpan(seconds),
      }))}
    />
  );
}

type OrganizationSettingsFormProps = {
  known: KnownSettings;
  /** The choices that the registry offers (C 10.12). */
  expirations: readonly { value: string; label: string }[];
};

const AS_IT_IS = { value: '', label: 'Leave unchanged (current value unknown)' };

/** The form of an organization's settings: unknown values stay unchanged unless a choice is made. */
function OrganizationSettingsForm({ known, expirations }: OrganizationSettingsFormProps) {
  const {
    organization: { name },
    close,
    finish,
  } = useOrganizationTarget();
  const { access, administered } = useOrganizationRights();
  const refusal = whyNot.changeOrganizationSettings(access, name, administered);
  const expirationRefusal = whyNot.changeTagExpiration(access);
  const storing = useMutation(changeOrganizationSettings);
  // If the first request succeeds and the second fails, the known settings change; what was typed stays.
  const [initial] = useState(() => initialSettings(known));
  const form = useForm({ resolver: zodResolver(settingsRules(known)), defaultValues: initial });
  const values = { ...initial, ...useWatch({ control: form.control }) };
  const changes = settingsChanges(values, known);
  const requests = settingsRequests(changes);
  const { told } = known;

  const submit = form.handleSubmit(async () => {
    if (requests.length === 0) {
      close();
      return;
    }
    try {
      const { notShown } = await storing.mutateAsync({ name, changes });
      finish(
        notShown.length === 0
          ? 'Settings saved.'
          : `Settings saved. The registry did not confirm: ${notShown.join(', ')}.`,
      );
    } catch (thrown) {
      const problem = emailProblem(thrown);
      if (problem !== null) {
        form.setError('email', { type: 'server', message: problem }, { shouldFocus: true });
      }
    }
  });

  return (
    <FormOverlay
      title={
        <>
          Settings of <Target>{name}</Target>
        </>
      }
      intro={
        <>
          <p>
            {told
              ? 'These are the values the registry returned when settings were last saved here.'
              : 'The registry shows superusers only the contact e-mail. Unknown values stay unchanged unless you set them.'}
          </p>
          <p>Saved with the request below. The documented request is accepted but has no effect.</p>
        </>
      }
      submitLabel="Save settings"
      submitting={storing.isPending}
      dirty={requests.length > 0}
      changes={form.formState.isDirty}
      error={
        storing.error && emailProblem(storing.error) === null
          ? describeSettingsError(storing.error, access)
          : null
      }
      blocked={refusal}
      request={
        requests
          .map((body) => curlFor('changeOrganizationDetails', { path: { orgname: name }, body }))
          .join('\n\n') || '# Nothing is changed, so nothing is sent.'
      }
      onSubmit={submit}
      onClose={close}
    >
      <TextField
        control={form.control}
        name="email"
        label="Contact e-mail"
        type="email"
        optional={known.email === null}
        hint="Must not be used by another user or organization."
      />
      <SelectField
        control={form.control}
        name="invoiceEmail"
        label="Invoices by e-mail"
        data={[
          ...(told?.invoiceEmail === undefined ? [AS_IT_IS] : []),
          { value: 'yes', label: 'Yes' },
          { value: 'no', label: 'No' },
        ]}
      />
      <TextField
        control={form.control}
        name="invoiceAddress"
        label="Invoice address"
        type="email"
        optional
        disabled={values.noInvoiceAddress}
        hint={
          told?.invoiceAddress === undefined
            ? 'Where invoices go. Leave empty to keep the current (unknown) value.'
            : 'Where invoices go.'
        }
      />
      {told?.invoiceAddress === undefined && (
        <Checkbox label="Clear the invoice address" {...form.register('noInvoiceAddress')} />
      )}
      <SelectField
        control={form.control}
        name="tagExpiration"
        label="Tag expiration"
        disabled={expirationRefusal !== undefined}
        hint={
          expirationRefusal === undefined
            ? 'How long a deleted tag can be restored. 0 seconds: not at all.'
            : expirationRefusal
        }
        data={expirationChoices(told?.tagExpiration, expirations)}
      />
    </FormOverlay>
  );
}

/** Returns the choices; the registry may hold a value that it no longer offers. */
function expirationChoices(
  now: number | undefined,
  offered: OrganizationSettingsFormProps['expirations'],
) {
  if (now === undefined) return [AS_IT_IS, ...offered];
  const value = String(now);
  return offered.some((choice) => choice.value === value)
    ? [...offered]
    : [{ value, label: `${formatTimeSpan(now)} (no longer offered)` }, ...offered];
}
